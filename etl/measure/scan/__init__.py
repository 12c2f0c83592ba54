"""Where, among very many gaps, to look first: chance and false alarms kept in hand."""
