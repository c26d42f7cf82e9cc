"""Write in a form: records as forms, and forms as records that keep what nobody changed."""
