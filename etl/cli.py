"""The verbs of the command line that stand on `etl` alone, each loaded only when it is used."""

VERBS = {
    "init": "etl.commands.init:command",
    "plan": "etl.commands.plan:command",
    "check": "etl.commands.check:command",
    "publish": "etl.commands.publish:command",
    "undo": "etl.commands.undo:command",
    "withdraw": "etl.commands.withdraw:command",
    "audit": "etl.commands.audit:command",
    "releases": "etl.commands.releases:command",
    "show": "etl.commands.show:command",
    "sample": "etl.commands.sample:command",
    "template": "etl.commands.template:command",
    "layout": "etl.commands.layout:command",
    "backup": "etl.commands.backup:command",
    "restore": "etl.commands.restore:command",
    "map": "etl.commands.map:command",
}
