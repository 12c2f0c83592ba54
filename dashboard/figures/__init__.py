"""View data drawn twice: as a plain plotly dict for the live page, as SVG for everything else."""
