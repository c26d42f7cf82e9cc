"""What is a reader's own: self-assessment, and what the device keeps."""
