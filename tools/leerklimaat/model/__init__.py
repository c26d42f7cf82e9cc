"""What the content is: frozen records, one file per family. Imports nothing of ours but ids."""
