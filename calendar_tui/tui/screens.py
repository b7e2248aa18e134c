"""Which view stands behind each screen. Each is loaded when it is first shown."""

from collections.abc import Callable
from datetime import date

from calendar_tui.tui.shared import Shared
from calendar_tui.tui.view import View


def make_view(screen: str, shared: Shared, day: date) -> View:
    """The view of a screen other than the month, which is there from the start.

    ``day`` is where the cursor is on the screen that is left.
    """
    if screen == "agenda":
        from calendar_tui.tui.agenda.view import AgendaView

        return AgendaView(shared, day)
    if screen == "health":
        from calendar_tui.tui.pages.health import HealthView

        return HealthView(shared)
    if screen == "plan":
        from calendar_tui.tui.pages.plan import PlanView

        return PlanView(shared)
    if screen == "year":
        from calendar_tui.tui.pages.year import YearView

        return YearView(shared)
    if screen == "coverage":
        from calendar_tui.tui.pages.coverage import CoverageView

        return CoverageView(shared)
    if screen == "goals":
        from calendar_tui.tui.goals.listing import GoalsView

        return GoalsView(shared)
    if screen == "channels":
        from calendar_tui.tui.lists.channels import ChannelsView

        return ChannelsView(shared)
    if screen in {"campaigns", "closures", "contacts"}:
        from calendar_tui.tui.lists.planned import CampaignsView, ClosuresView, ContactsView

        of_their_own: dict[str, Callable[[Shared], View]] = {
            "campaigns": CampaignsView,
            "closures": ClosuresView,
            "contacts": ContactsView,
        }
        return of_their_own[screen](shared)
    from calendar_tui.tui.lists.view import NOUN_OF, ListView

    return ListView(shared, NOUN_OF[screen])
