"""The lists of campaigns, days off and contacts, which have commands of their own."""

from calendar_tui.model.nouns import CAMPAIGN
from calendar_tui.model.plan_nouns import CLOSURE
from calendar_tui.model.profile_nouns import CONTACT
from calendar_tui.tui.commands import Scene, bindings
from calendar_tui.tui.lists.view import ListView
from calendar_tui.tui.shared import Shared


class CampaignsView(ListView):
    """Campaigns: shifted, reported, fed."""

    BINDINGS = bindings(Scene.CAMPAIGNS)
    scene = Scene.CAMPAIGNS

    def __init__(self, shared: Shared) -> None:
        """List the campaigns."""
        super().__init__(shared, CAMPAIGN)


class ClosuresView(ListView):
    """Days off, and federal holidays to be added."""

    BINDINGS = bindings(Scene.CLOSURES)
    scene = Scene.CLOSURES

    def __init__(self, shared: Shared) -> None:
        """List the days off."""
        super().__init__(shared, CLOSURE)


class ContactsView(ListView):
    """Approved contacts, and that one was tried."""

    BINDINGS = bindings(Scene.CONTACTS)
    scene = Scene.CONTACTS

    def __init__(self, shared: Shared) -> None:
        """List the contacts."""
        super().__init__(shared, CONTACT)
