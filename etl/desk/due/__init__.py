"""What is owed, when and by whom: a list, a calendar, and a mail when somebody asks for it."""
