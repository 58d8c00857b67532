"""What the two screens of the office share: how an export is told, facts in a sheet, a picker."""
