"""Foreign formats, one file each. From: knowledge bases or plans. To: build."""
