"""All pages of the demonstration site, parents before children, in the order in which a builder makes them."""

from demo.content.about import ABOUT
from demo.content.campaign_doors_that_open import DOORS_THAT_OPEN
from demo.content.campaign_escazu import ESCAZU
from demo.content.campaign_stand_with_her import STAND_WITH_HER
from demo.content.directory import DIRECTORY
from demo.content.event_brussels_gathering import BRUSSELS_GATHERING
from demo.content.event_mexico_roundtable import MEXICO_ROUNDTABLE
from demo.content.events_next import BRUSSELS_NEXT, MEXICO_NEXT
from demo.content.events_regional import NAIROBI_EXCHANGE, TEGUCIGALPA_TRAINING
from demo.content.events_upcoming import BILBAO_ROUNDTABLE, CARE_WEBINAR
from demo.content.guide import ACCOMPANIMENT, GUIDE
from demo.content.guide_asylum import PERMANENT
from demo.content.guide_exit import EXIT
from demo.content.guide_learning import DIGITAL, TRAINING
from demo.content.guide_leaving import TEMPORARY
from demo.content.home import HOME
from demo.content.indexes import CAMPAIGNS, EVENTS, PRIORITIES
from demo.content.membership import MEMBERSHIP
from demo.content.priority_digital_care import DIGITAL_CARE
from demo.content.priority_land_territory import LAND_TERRITORY
from demo.content.priority_women_defenders import WOMEN_DEFENDERS
from demo.content.privacy_and_accessibility import ACCESSIBILITY, PRIVACY
from demo.content.publications_not_shown import HIDDEN_PUBLICATIONS
from demo.content.publications_of_others import DECLARATION, EU_GUIDELINES, INSIGHTS, PUBLICATIONS, RESOLUTION
from demo.content.publications_of_ours import EMBASSY, FIRST_MESSAGE, GATHERING, REST, WORDS_THAT_DO_NOT_HARM
from demo.content.shapes import CampaignContent, EventContent, GuideContent, PageContent, PriorityContent
from demo.content.shapes_of_publications import PublicationContent

STANDARD_PAGES: tuple[PageContent, ...] = (ABOUT, PRIVACY, ACCESSIBILITY)
PRIORITY_AREAS: tuple[PriorityContent, ...] = (WOMEN_DEFENDERS, LAND_TERRITORY, DIGITAL_CARE)
CAMPAIGN_PAGES: tuple[CampaignContent, ...] = (STAND_WITH_HER, DOORS_THAT_OPEN, ESCAZU)
GUIDE_PAGES: tuple[GuideContent, ...] = (ACCOMPANIMENT, TEMPORARY, PERMANENT, TRAINING, DIGITAL, EXIT)
EVENT_PAGES: tuple[EventContent, ...] = (
    TEGUCIGALPA_TRAINING,
    CARE_WEBINAR,
    BILBAO_ROUNDTABLE,
    NAIROBI_EXCHANGE,
    BRUSSELS_NEXT,
    MEXICO_NEXT,
    BRUSSELS_GATHERING,
    MEXICO_ROUNDTABLE,
)

PUBLICATION_PAGES: tuple[PublicationContent, ...] = (
    INSIGHTS,
    FIRST_MESSAGE,
    GATHERING,
    WORDS_THAT_DO_NOT_HARM,
    EMBASSY,
    REST,
    EU_GUIDELINES,
    RESOLUTION,
    DECLARATION,
)

PAGES: tuple[PageContent, ...] = (
    HOME,
    CAMPAIGNS,
    *CAMPAIGN_PAGES,
    EVENTS,
    *EVENT_PAGES,
    PRIORITIES,
    *PRIORITY_AREAS,
    PUBLICATIONS,
    *PUBLICATION_PAGES,
    GUIDE,
    *GUIDE_PAGES,
    DIRECTORY,
    MEMBERSHIP,
    *STANDARD_PAGES,
)

# What readers find at no address of a list stands on the site all the same.
EVERY_PAGE: tuple[PageContent, ...] = (*PAGES, *HIDDEN_PUBLICATIONS)
