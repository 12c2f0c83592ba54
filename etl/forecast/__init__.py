"""What would be hidden if observations were published: whose figures and why, never a value."""

from etl.forecast.forecast import Forecast, Known, forecast, told
from etl.forecast.tally import Tally, tallied

__all__ = ["Forecast", "Known", "Tally", "forecast", "tallied", "told"]
