"""Every contradiction the program finds, each with a case that hits and one that does not."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from datalek_gui.domain.formulier.afleidingen import Omstandigheden, leid_af
from datalek_gui.domain.formulier.antwoorden import (
    Ernst,
    Punt,
    antwoorden_uit_json,
    zichtbare_hoofdstukken,
    zichtbare_vragen,
)
from datalek_gui.domain.formulier.controles import CONTROLES, tegenspraken
from datalek_gui.domain.formulier.controles.gemeen import is_nvt
from datalek_gui.domain.formulier.controles.melden import ZWAKKE_REDENEN, reden_die_de_ap_niet_aanvaardt
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import Onleesbaar, lees_iso_moment
from tests.bouwers import BRIEF, omstandigheden, utc
from tests.conftest import RESOURCES

OP_NAAM = {controle.__name__: controle for controle in CONTROLES}
VOORLOPIG = {"betrokkenen_gemeld": "nee", "betrokkenen_gaat_melden": "onbekend"}
BSN = "Het gaat om 111222333 van mevrouw X."  # passes the elfproef, belongs to nobody
DATALEK = {
    "is_verantwoordelijke": "ja",
    "zijn_persoonsgegevens": "ja",
    "is_inbreuk": "ja",
    "aard_inbreuk": ("ingezien",),
    "aard_incident": "gepubliceerd",
    "gegevens_algemeen": ("naam", "bsn", "legitimatiebewijs"),
    "gegevens_bijzonder": ("gezondheid",),
    "gezondheid": "medisch",
    "ontvanger": ("openbaar",),
    "betrokkenen_aantal_bekend": "exact",
    "betrokkenen_aantal": 200,
}

# (rule, where it points, answers); the clock stands at Saturday 21-11-2026, 14:03 in Amsterdam
RAAK: list[tuple[str, str, dict[str, Any]]] = [
    ("in_de_toekomst", "kennis_op", {"kennis_op": utc(2026, 11, 21, 13, 4)}),
    ("in_de_toekomst", "kennis_op", {"kennis_op": date(2026, 11, 22)}),
    ("in_de_toekomst", "incident_ontdekt_op", {"incident_ontdekt_op": date(2026, 11, 22)}),
    ("in_de_toekomst", "betrokkenen_gemeld_op", {"betrokkenen_gemeld_op": date(2027, 1, 1)}),
    ("in_de_toekomst", "fg_geraadpleegd_op", {"fg_geraadpleegd_op": date(2027, 1, 1)}),
    ("verkeerde_volgorde", "inbreuk_einde", {"inbreuk_start": date(2026, 11, 2), "inbreuk_einde": date(2026, 11, 1)}),
    (
        "verkeerde_volgorde",
        "incident_ontdekt_op",
        {"inbreuk_start": date(2026, 6, 7), "incident_ontdekt_op": date(2026, 6, 6)},
    ),
    (
        "verkeerde_volgorde",
        "kennis_op",
        {"incident_ontdekt_op": date(2026, 11, 20), "kennis_op": utc(2026, 11, 19, 22, 59)},
    ),
    ("verkeerde_volgorde", "kennis_op", {"inbreuk_start": date(2026, 11, 20), "kennis_op": date(2026, 11, 19)}),
    (
        "verkeerde_volgorde",
        "intern_gemeld_op",
        {"inbreuk_start": date(2026, 11, 20), "intern_gemeld_op": utc(2026, 11, 19, 9)},
    ),
    (
        "exacte_datum_buiten_periode",
        "v1_exacte_datum",
        {"v1_exacte_datum": date(2019, 6, 6), "inbreuk_start": date(2019, 6, 7)},
    ),
    (
        "exacte_datum_buiten_periode",
        "v1_exacte_datum",
        {"v1_exacte_datum": date(2019, 6, 9), "inbreuk_start": date(2019, 6, 7), "v1_einde": date(2019, 6, 8)},
    ),
    ("duurt_voort_en_toch_een_einde", "v1_einde", {"v1_duurt_voort": "ja", "v1_einde": date(2019, 6, 8)}),
    (
        "ontdekt_is_kennis_klopt",
        "ontdekt_is_kennis",
        {"ontdekt_is_kennis": True, "incident_ontdekt_op": date(2026, 11, 18), "kennis_op": utc(2026, 11, 19, 9)},
    ),
    (
        "kennis_voor_interne_melding",
        "intern_gemeld_op",
        {"kennis_op": utc(2026, 11, 19, 9), "intern_gemeld_op": utc(2026, 11, 19, 9, 1)},
    ),
    (
        "kennis_voor_interne_melding",
        "intern_gemeld_op",
        {"kennis_op": date(2026, 11, 19), "intern_gemeld_op": utc(2026, 11, 20, 9)},
    ),
    (
        "kennis_lang_na_signaal",
        "kennis_op",
        {"intern_gemeld_op": utc(2026, 11, 16, 9), "kennis_op": utc(2026, 11, 19, 9)},
    ),
    ("kennis_lang_na_signaal", "kennis_op", {"v1_ontdekt_op": date(2019, 1, 13), "kennis_op": date(2019, 2, 4)}),
    (
        "geinformeerd_voor_kennis",
        "betrokkenen_gemeld_op",
        {"betrokkenen_gemeld_op": date(2026, 11, 18), "kennis_op": utc(2026, 11, 19, 9)},
    ),
    ("vervolgdatum_klopt", "vervolg_uiterlijk", {"vervolg_uiterlijk": date(2026, 12, 20)}),
    ("vervolgdatum_klopt", "vervolg_uiterlijk", {"vervolg_uiterlijk": date(2026, 11, 20)}),
    ("informeren_gepland_klopt", "betrokkenen_gaat_melden_op", {"betrokkenen_gaat_melden_op": date(2026, 11, 20)}),
    (
        "informeren_gepland_klopt",
        "betrokkenen_gaat_melden_op",
        {"betrokkenen_gaat_melden_op": date(2026, 12, 11), "kennis_op": utc(2026, 11, 19, 9)},
    ),
    (
        "eigen_termijn_zonder_dag",
        "eigen_termijnen",
        {"eigen_termijnen": ({"wat": "Bellen", "datum": "volgende week"},)},
    ),
    (
        "aard_zonder_gevolg",
        "gevolgen_verwerking",
        {"aard_inbreuk": ("ingezien",), "gevolgen_verwerking": ("intern_onjuist",)},
    ),
    (
        "aard_zonder_gevolg",
        "gevolgen_verwerking",
        {"aard_inbreuk": ("gewijzigd",), "gevolgen_verwerking": ("misbruik",)},
    ),
    ("aard_zonder_gevolg", "v1_gevolgen_verwerking", {"v1_vertrouwelijkheid": True, "v1_gevolgen_verwerking": ()}),
    ("gevolg_zonder_aard", "aard_inbreuk", {"aard_inbreuk": ("gewijzigd",), "gevolgen_verwerking": ("kennisgenomen",)}),
    (
        "gevolg_zonder_aard",
        "aard_inbreuk",
        {"aard_inbreuk": ("tijdelijk_weg",), "gevolgen_verwerking": ("dienst_permanent",)},
    ),
    (
        "gevolg_zonder_aard",
        "v1_vertrouwelijkheid",
        {"v1_vertrouwelijkheid": False, "v1_gevolgen_verwerking": ("misbruik",)},
    ),
    ("incident_zonder_inzage", "aard_inbreuk", {"aard_inbreuk": ("tijdelijk_weg",), "aard_incident": "email_verkeerd"}),
    (
        "ongeopend_en_geopend",
        "aard_incident",
        {"is_inbreuk": "ongeopend_retour", "aard_incident": "post_geopend_retour"},
    ),
    ("geen_maatregel_en_toch_een", "maatregelen_vooraf", {"maatregelen_vooraf": ("nee", "versleuteld")}),
    (
        "beschermd_en_toch_gezien",
        "gevolgen_verwerking",
        {"maatregelen_vooraf": ("versleuteld",), "gevolgen_verwerking": ("kennisgenomen",)},
    ),
    (
        "beschermd_en_toch_gezien",
        "v1_gevolgen_verwerking",
        {"v1_versleuteld": "ja", "v1_gevolgen_verwerking": ("misbruik",)},
    ),
    (
        "pseudoniem_zonder_maatregel",
        "gevolgen_betrokkenen",
        {"gevolgen_betrokkenen": ("pseudonimisering",), "maatregelen_vooraf": ("nee",)},
    ),
    ("onbekend_naast_concreet", "gegevens_algemeen", {"gegevens_algemeen": ("naam", "onbekend")}),
    (
        "locatie_is_geen_adres",
        "gegevens_algemeen",
        {"gegevens_algemeen": ("adres", "locatie"), "samenvatting": "Een brief kwam bij de buren."},
    ),
    ("cc_zonder_emailadres", "gegevens_algemeen", {"aard_incident": "email_cc", "gegevens_algemeen": ("naam",)}),
    (
        "beroepsgeheim_klopt",
        "gevolgen_betrokkenen",
        {"gevolgen_betrokkenen": ("beroepsgeheim",), "gegevens_bijzonder": ("vakbond",)},
    ),
    ("beroepsgeheim_klopt", "gevolgen_betrokkenen", {"gevolgen_betrokkenen": ("reputatie",), "beroepsgeheim": True}),
    (
        "identiteitsbewijs_zonder_fraude",
        "gevolgen_betrokkenen",
        {"gegevens_algemeen": ("legitimatiebewijs",), "gevolgen_betrokkenen": ("reputatie",)},
    ),
    (
        "verwaarloosbaar_maar_gevoelig",
        "risico_ernst",
        {"risico_ernst": "verwaarloosbaar", "gegevens_bijzonder": ("gezondheid",)},
    ),
    (
        "verwaarloosbaar_maar_gevoelig",
        "v1_risico_ernst",
        {"v1_risico_ernst": "verwaarloosbaar", "v1_gevolgen_betrokkenen": ("identiteitsfraude",)},
    ),
    (
        "verwaarloosbaar_maar_gevoelig",
        "risico_ernst",
        {"risico_ernst": "verwaarloosbaar", "gegevens_algemeen": ("bsn",), "ontvanger": ("overheid", "onbekend")},
    ),
    (
        "hoog_niveau_zonder_gevolg",
        "v1_gevolgen_betrokkenen",
        {"v1_risico_ernst": "aanzienlijk", "v1_gevolgen_betrokkenen": ()},
    ),
    ("minimum_boven_maximum", "betrokkenen_maximum", {"betrokkenen_minimum": 3, "betrokkenen_maximum": 2}),
    ("minimum_boven_maximum", "v1_maximum", {"v1_minimum": 1000, "v1_maximum": 0}),
    ("geen_betrokkenen", "betrokkenen_aantal", {"betrokkenen_aantal": 0}),
    ("geen_betrokkenen", "v1_maximum", {"v1_minimum": 0, "v1_maximum": 0}),
    (
        "groepen_tegen_aantal",
        "betrokkenen_aantal",
        {"betrokkenen_aantal": 1, "betrokkenen_groepen": ("werknemers", "klanten")},
    ),
    (
        "omschrijving_tegen_aantal",
        "v1_maximum",
        {"v1_maximum": 2, "betrokkenen_omschrijving": "Dit zijn: - bewoners; - MT-leden;\n- schadebureau's."},
    ),
    (
        "groep_niet_aangekruist",
        "betrokkenen_groepen",
        {"betrokkenen_groepen": ("klanten",), "betrokkenen_omschrijving": "Ouders en kinderen van de wijk"},
    ),
    (
        "groep_niet_aangekruist",
        "betrokkenen_groepen",
        {"betrokkenen_groepen": ("klanten",), "betrokkenen_omschrijving": "Klanten met een Wajong-uitkering"},
    ),
    ("minder_records_dan_personen", "records_aantal", {"records_aantal": 9, "betrokkenen_minimum": 10}),
    (
        "meer_geinformeerd_dan_getroffen",
        "betrokkenen_gemeld_aantal",
        {"betrokkenen_gemeld_aantal": 3, "betrokkenen_aantal": 2},
    ),
    (
        "meer_geinformeerd_dan_getroffen",
        "betrokkenen_gemeld_aantal",
        {"betrokkenen_gemeld_aantal": 11, "betrokkenen_minimum": 1, "betrokkenen_maximum": 10},
    ),
    ("meer_geinformeerd_dan_getroffen", "v1_gemeld_aantal", {"v1_gemeld_aantal": 4, "v1_maximum": 3}),
    (
        "minder_geinformeerd_dan_getroffen",
        "betrokkenen_gemeld_aantal",
        {"betrokkenen_gemeld": "ja", "betrokkenen_gemeld_aantal": 9, "betrokkenen_aantal": 10},
    ),
    (
        "minder_geinformeerd_dan_getroffen",
        "v1_gemeld_aantal",
        {"v1_betrokkenen_melden": "ja", "v1_gemeld_aantal": 1, "v1_betrokkenen_groepen": ("werknemers", "klanten")},
    ),
    (
        "minder_geinformeerd_dan_getroffen",
        "v1_gemeld_aantal",
        {"v1_betrokkenen_melden": "ja", "v1_gemeld_aantal": 1, "v1_minimum": 1, "v1_maximum": 3, "v1_compleet": "ja"},
    ),
    (
        "deels_en_toch_iedereen",
        "betrokkenen_gemeld",
        {"betrokkenen_gemeld": "deels", "betrokkenen_gemeld_aantal": 10, "betrokkenen_aantal": 10},
    ),
    (
        "niemand_geinformeerd",
        "betrokkenen_gemeld_aantal",
        {"betrokkenen_gemeld": "ja", "betrokkenen_gemeld_aantal": 0, "betrokkenen_gemeld_wijze": ("brief",)},
    ),
    ("niemand_geinformeerd", "v1_gemeld_aantal", {"v1_betrokkenen_melden": "ja", "v1_gemeld_aantal": 0}),
    (
        "niet_informeren_en_toch_ingevuld",
        "v1_gemeld_middel",
        {"v1_betrokkenen_melden": "nee", "v1_gemeld_middel": "Brief"},
    ),
    ("niet_informeren_en_toch_ingevuld", "v1_gemeld_aantal", {"v1_betrokkenen_melden": "nee", "v1_gemeld_aantal": 3}),
    (
        "reden_terwijl_geinformeerd",
        "v1_andere_redenen",
        {"v1_betrokkenen_melden": "ja", "v1_andere_redenen": "Het gaat om weinig gegevens."},
    ),
    (
        "geen_hoog_risico_bij_hoog_niveau",
        "reden_niet_informeren",
        {"reden_niet_informeren": ("geen_hoog_risico",), "risico_ernst": "aanzienlijk"},
    ),
    (
        "geen_hoog_risico_bij_hoog_niveau",
        "v1_reden_niet",
        {"v1_reden_niet": "geen_hoog_risico", "v1_risico_ernst": "zeer_groot"},
    ),
    (
        "vooraf_beschermd_maar_niet",
        "reden_niet_informeren",
        {"reden_niet_informeren": ("vooraf",), "maatregelen_vooraf": ("nee",)},
    ),
    ("vooraf_beschermd_maar_niet", "v1_reden_niet", {"v1_reden_niet": "vooraf", "v1_versleuteld": "nee"}),
    ("onevenredig_klopt", "v1_onevenredig", {"v1_reden_niet": "onevenredig"}),
    (
        "onevenredig_klopt",
        "openbare_mededeling",
        {"reden_niet_informeren": ("onevenredig",), "openbare_mededeling": "n.v.t."},
    ),
    (
        "onevenredig_klopt",
        "reden_niet_informeren",
        {
            "reden_niet_informeren": ("onevenredig",),
            "openbare_mededeling": "Bericht op onze website",
            "betrokkenen_aantal": 10,
        },
    ),
    (
        "alleen_openbaar_geinformeerd",
        "betrokkenen_gemeld_wijze",
        {"betrokkenen_gemeld": "ja", "betrokkenen_gemeld_wijze": ("website", "krant")},
    ),
    ("brief_onvolledig", "brief_adres", {**BRIEF, "brief_adres": ""}),
    ("brief_onvolledig", "brief_naam", {"betrokkenen_gaat_melden": "ja"}),
    ("definitief_maar_vervolg_verplicht", "melding_definitief", {"melding_definitief": "definitief", **VOORLOPIG}),
    (
        "definitief_maar_vervolg_verplicht",
        "melding_definitief",
        {"melding_definitief": "definitief", "maatregelen_aanpak": "onbekend"},
    ),
    (
        "definitief_maar_nog_open",
        "melding_definitief",
        {"melding_definitief": "definitief", "betrokkenen_gaat_melden": "ja"},
    ),
    (
        "definitief_maar_nog_open",
        "melding_definitief",
        {"melding_definitief": "definitief", "betrokkenen_aantal_bekend": "onbekend", "inbreuk_duurt_voort": "ja"},
    ),
    ("definitief_maar_nog_open", "v1_compleet", {"v1_compleet": "ja", "v1_gaat_melden_op": date(2027, 1, 1)}),
    ("reden_die_de_ap_niet_aanvaardt", "reden_te_laat", {"reden_te_laat": "De melding is te laat doorgezet."}),
    ("reden_die_de_ap_niet_aanvaardt", "v1_reden_te_laat", {"v1_reden_te_laat": "Het was weekend."}),
    ("bewaar_bewijs_van_storing", "reden_te_laat", {"reden_te_laat": "Het webformulier van de AP was uit de lucht."}),
    (
        "reden_zonder_vertraging",
        "v1_reden_te_laat",
        {"v1_reden_te_laat": "Eerst onderzocht.", "kennis_op": utc(2026, 11, 18, 13, 3)},
    ),
    ("besluit_tegen_advies", "besluit_afwijking_reden", {**DATALEK, "besluit_ap": "nee", "besluit_ap_reden": "Klein."}),
    (
        "besluit_tegen_formulier",
        "melding_definitief",
        {"besluit_ap": "voorlopig", "melding_definitief": "definitief"},
    ),
    (
        "besluit_tegen_formulier",
        "betrokkenen_gaat_melden",
        {"besluit_betrokkenen": "ja", "betrokkenen_gaat_melden": "nee"},
    ),
    ("postcode_klopt", "organisatie_postcode", {"organisatie_postcode": "12345"}),
    ("postcode_klopt", "brief_postcode", {"brief_postcode": "B-9000"}),
    ("emailadres_klopt", "melder_email", {"melder_email": "schadedoormijnbouw.nl"}),
    ("emailadres_klopt", "indiener_email", {"indiener_email": "privacy@voorbeeld"}),
    ("kvk_nummer_klopt", "organisatie_kvk", {"organisatie_kvk": "1234567"}),
    ("niet_van_toepassing", "v1_eu_landen", {"v1_eu_landen": "Niet van toepassing"}),
    ("niet_van_toepassing", "organisatie_fg_nummer", {"organisatie_fg_nummer": "N.v.t."}),
    ("bsn_in_tekst", "samenvatting", {"samenvatting": BSN}),
    (
        "andere_organisatie_vergeten",
        "andere_organisaties",
        {"is_verantwoordelijke": "gezamenlijk", "andere_organisaties": False},
    ),
    ("andere_organisatie_vergeten", "andere_organisaties", {"via_verwerker": True, "andere_organisaties": False}),
    ("brief_naar_het_buitenland", "grensoverschrijdend", {"brief_land": "België", "grensoverschrijdend": False}),
    ("bulkmelding", "melding_soort", {"melding_soort": "bulk"}),
]
# what cannot be true and blocks making final; everything else is worth a look
FOUT = {
    "in_de_toekomst",
    "verkeerde_volgorde",
    "exacte_datum_buiten_periode",
    "duurt_voort_en_toch_een_einde",
    "ontdekt_is_kennis_klopt",
    "ongeopend_en_geopend",
    "geen_maatregel_en_toch_een",
    "minimum_boven_maximum",
    "geen_betrokkenen",
    "meer_geinformeerd_dan_getroffen",
    "niemand_geinformeerd",
    "vooraf_beschermd_maar_niet",
    "definitief_maar_vervolg_verplicht",
    "besluit_tegen_advies",
}
# depends on the case: (rule, field or level that makes it a fault)
SOMS_FOUT = {
    ("gevolg_zonder_aard", "kennisgenomen"),
    ("niet_informeren_en_toch_ingevuld", "v1_gemeld_aantal"),
    ("geen_hoog_risico_bij_hoog_niveau", "zeer_groot"),
    ("onevenredig_klopt", "v1_onevenredig"),
    ("onevenredig_klopt", "n.v.t."),
}
MIS: list[tuple[str, dict[str, Any]]] = [
    ("in_de_toekomst", {"kennis_op": utc(2026, 11, 21, 13, 3), "incident_ontdekt_op": date(2026, 11, 21)}),
    ("in_de_toekomst", {"betrokkenen_gaat_melden_op": date(2027, 1, 1), "vervolg_uiterlijk": date(2027, 1, 1)}),
    ("in_de_toekomst", {"kennis_op": date(2026, 11, 21)}),
    ("verkeerde_volgorde", {"inbreuk_start": date(2026, 11, 1), "inbreuk_einde": date(2026, 11, 1)}),
    # 23:30 UTC is the next day in Amsterdam
    ("verkeerde_volgorde", {"incident_ontdekt_op": date(2026, 11, 20), "kennis_op": utc(2026, 11, 19, 23, 30)}),
    ("verkeerde_volgorde", {"incident_ontdekt_op": date(2026, 11, 20), "kennis_op": date(2026, 11, 20)}),
    (
        "exacte_datum_buiten_periode",
        {"v1_exacte_datum": date(2021, 1, 30), "inbreuk_start": date(2021, 1, 30), "v1_einde": date(2021, 3, 17)},
    ),
    ("exacte_datum_buiten_periode", {"v1_exacte_datum": date(2021, 1, 30)}),
    ("duurt_voort_en_toch_een_einde", {"v1_duurt_voort": "nee", "v1_einde": date(2019, 6, 8)}),
    (
        "ontdekt_is_kennis_klopt",
        {"ontdekt_is_kennis": True, "incident_ontdekt_op": date(2026, 11, 20), "kennis_op": utc(2026, 11, 19, 23, 30)},
    ),
    (
        "ontdekt_is_kennis_klopt",
        {"ontdekt_is_kennis": False, "incident_ontdekt_op": date(2026, 11, 18), "kennis_op": utc(2026, 11, 19, 9)},
    ),
    (
        "kennis_voor_interne_melding",
        {"kennis_op": utc(2026, 11, 19, 9), "intern_gemeld_op": utc(2026, 11, 19, 9)},
    ),
    # only the day is known: the same day is no contradiction
    ("kennis_voor_interne_melding", {"kennis_op": date(2026, 11, 19), "intern_gemeld_op": utc(2026, 11, 19, 9)}),
    ("kennis_lang_na_signaal", {"intern_gemeld_op": utc(2026, 11, 17, 9), "kennis_op": utc(2026, 11, 19, 20)}),
    ("kennis_lang_na_signaal", {"kennis_op": utc(2026, 11, 19, 20)}),
    ("geinformeerd_voor_kennis", {"betrokkenen_gemeld_op": date(2026, 11, 19), "kennis_op": utc(2026, 11, 19, 9)}),
    ("vervolgdatum_klopt", {"vervolg_uiterlijk": date(2026, 12, 19)}),  # exactly 28 days
    ("vervolgdatum_klopt", {"vervolg_uiterlijk": date(2026, 11, 21)}),
    (
        "informeren_gepland_klopt",
        {"betrokkenen_gaat_melden_op": date(2026, 12, 10), "kennis_op": utc(2026, 11, 19, 9)},
    ),
    ("informeren_gepland_klopt", {"v1_gaat_melden_op": date(2026, 1, 1), "v1_gemeld_op": date(2026, 1, 1)}),
    ("eigen_termijn_zonder_dag", {"eigen_termijnen": ({"wat": "Bellen", "datum": "1-12-2026"}, {"wat": " "})}),
    ("aard_zonder_gevolg", {"aard_inbreuk": ("ingezien",), "gevolgen_verwerking": ("misbruik",)}),
    ("aard_zonder_gevolg", {"aard_inbreuk": ("ingezien",)}),
    ("aard_zonder_gevolg", {"aard_inbreuk": ("permanent_weg",), "gevolgen_verwerking": ("anders",)}),
    # an old address was used: wrong data inside, and yet only a breach of confidentiality
    ("gevolg_zonder_aard", {"aard_inbreuk": ("ingezien",), "gevolgen_verwerking": ("kennisgenomen", "intern_onjuist")}),
    ("gevolg_zonder_aard", {"v1_beschikbaarheid": True, "v1_gevolgen_verwerking": ("dienst_permanent",)}),
    ("gevolg_zonder_aard", {"gevolgen_verwerking": ("kennisgenomen",)}),
    ("incident_zonder_inzage", {"aard_inbreuk": ("ingezien",), "aard_incident": "email_verkeerd"}),
    ("incident_zonder_inzage", {"aard_inbreuk": ("permanent_weg",), "aard_incident": "post_kwijt"}),
    ("ongeopend_en_geopend", {"is_inbreuk": "ja", "aard_incident": "post_geopend_retour"}),
    ("geen_maatregel_en_toch_een", {"maatregelen_vooraf": ("versleuteld", "gehasht")}),
    ("geen_maatregel_en_toch_een", {"maatregelen_vooraf": ("nee",)}),
    ("beschermd_en_toch_gezien", {"maatregelen_vooraf": ("nee",), "gevolgen_verwerking": ("kennisgenomen",)}),
    ("beschermd_en_toch_gezien", {"v1_versleuteld": "deels", "v1_gevolgen_verwerking": ("kennisgenomen",)}),
    (
        "beschermd_en_toch_gezien",
        {
            "maatregelen_vooraf": ("versleuteld",),
            "maatregelen_vooraf_toelichting": "Alleen een deel: de laptop.",
            "gevolgen_verwerking": ("kennisgenomen",),
        },
    ),
    (
        "pseudoniem_zonder_maatregel",
        {"gevolgen_betrokkenen": ("pseudonimisering",), "maatregelen_vooraf": ("anders_onbegrijpelijk",)},
    ),
    ("onbekend_naast_concreet", {"gegevens_algemeen": ("onbekend",)}),
    ("locatie_is_geen_adres", {"gegevens_algemeen": ("adres", "locatie"), "samenvatting": "Ook GPS-punten lekten."}),
    ("locatie_is_geen_adres", {"gegevens_algemeen": ("naam", "locatie")}),
    ("cc_zonder_emailadres", {"aard_incident": "email_cc", "gegevens_algemeen": ("naam", "emailadres")}),
    (
        "beroepsgeheim_klopt",
        {"gevolgen_betrokkenen": ("beroepsgeheim",), "gegevens_bijzonder": ("gezondheid",), "beroepsgeheim": True},
    ),
    (
        "beroepsgeheim_klopt",  # an advocate's secret has nothing to do with health
        {"gevolgen_betrokkenen": ("beroepsgeheim",), "gegevens_bijzonder": (), "beroepsgeheim": True},
    ),
    ("beroepsgeheim_klopt", {"gevolgen_betrokkenen": ("reputatie",), "beroepsgeheim": False}),
    (
        "identiteitsbewijs_zonder_fraude",
        {"gegevens_algemeen": ("legitimatiebewijs",), "gevolgen_betrokkenen": ("identiteitsfraude",)},
    ),
    ("verwaarloosbaar_maar_gevoelig", {"risico_ernst": "beperkt", "gegevens_bijzonder": ("gezondheid",)}),
    (
        "verwaarloosbaar_maar_gevoelig",
        {"risico_ernst": "verwaarloosbaar", "gegevens_bijzonder": ("gezondheid",), "ontvanger": ("beroepsgeheim",)},
    ),
    ("verwaarloosbaar_maar_gevoelig", {"risico_ernst": "verwaarloosbaar", "gegevens_algemeen": ("naam", "adres")}),
    ("hoog_niveau_zonder_gevolg", {"v1_risico_ernst": "beperkt", "v1_gevolgen_betrokkenen": ()}),
    ("hoog_niveau_zonder_gevolg", {"risico_ernst": "aanzienlijk"}),  # not asked, or a gap already
    ("minimum_boven_maximum", {"betrokkenen_minimum": 2, "betrokkenen_maximum": 2}),
    ("minimum_boven_maximum", {"betrokkenen_minimum": 2}),
    ("geen_betrokkenen", {"betrokkenen_minimum": 0, "betrokkenen_maximum": 5}),
    (
        "groepen_tegen_aantal",
        {"betrokkenen_aantal": 1, "betrokkenen_groepen": ("patienten", "minderjarigen", "kwetsbaar")},
    ),
    ("groepen_tegen_aantal", {"betrokkenen_aantal": 2, "betrokkenen_groepen": ("werknemers", "klanten")}),
    ("omschrijving_tegen_aantal", {"v1_maximum": 3, "betrokkenen_omschrijving": "- bewoners\n- MT-leden\n- bureaus"}),
    ("omschrijving_tegen_aantal", {"v1_maximum": 1, "betrokkenen_omschrijving": "Een bewoner van de wijk Zuid-West"}),
    (
        "groep_niet_aangekruist",
        {"betrokkenen_groepen": ("klanten",), "betrokkenen_omschrijving": "Klanten, geen kinderen"},
    ),
    (
        "groep_niet_aangekruist",
        {"betrokkenen_groepen": ("minderjarigen",), "betrokkenen_omschrijving": "Kinderen van school A"},
    ),
    ("minder_records_dan_personen", {"records_aantal": 10, "betrokkenen_minimum": 10}),
    ("minder_records_dan_personen", {"records_aantal": 1, "v1_minimum": 1, "v1_maximum": 3}),  # one deed, three people
    ("meer_geinformeerd_dan_getroffen", {"betrokkenen_gemeld_aantal": 2, "betrokkenen_aantal": 2}),
    ("meer_geinformeerd_dan_getroffen", {"betrokkenen_gemeld_aantal": 2}),
    (
        "minder_geinformeerd_dan_getroffen",
        {"betrokkenen_gemeld": "deels", "betrokkenen_gemeld_aantal": 9, "betrokkenen_aantal": 10},
    ),
    (
        "minder_geinformeerd_dan_getroffen",
        {
            "betrokkenen_gemeld": "ja",
            "betrokkenen_gemeld_aantal": 60,
            "betrokkenen_minimum": 60,
            "betrokkenen_maximum": 100,
            "melding_definitief": "voorlopig",
        },
    ),
    (
        "deels_en_toch_iedereen",
        {"betrokkenen_gemeld": "deels", "betrokkenen_gemeld_aantal": 9, "betrokkenen_aantal": 10},
    ),
    (
        "niemand_geinformeerd",
        {"betrokkenen_gemeld": "ja", "betrokkenen_gemeld_aantal": 0, "betrokkenen_gemeld_wijze": ("website",)},
    ),
    ("niemand_geinformeerd", {"v1_betrokkenen_melden": "nee", "v1_gemeld_aantal": 0}),
    (
        "niet_informeren_en_toch_ingevuld",
        {"v1_betrokkenen_melden": "nee", "v1_gemeld_aantal": 0, "v1_gemeld_middel": "Niet van toepassing."},
    ),
    ("niet_informeren_en_toch_ingevuld", {"v1_betrokkenen_melden": "ja", "v1_gemeld_middel": "Brief"}),
    ("reden_terwijl_geinformeerd", {"v1_betrokkenen_melden": "nee", "v1_andere_redenen": "Weinig gegevens."}),
    ("reden_terwijl_geinformeerd", {"v1_betrokkenen_melden": "ja", "v1_andere_redenen": "Niet van toepassing."}),
    (
        "geen_hoog_risico_bij_hoog_niveau",
        {"reden_niet_informeren": ("geen_hoog_risico",), "risico_ernst": "beperkt"},
    ),
    ("geen_hoog_risico_bij_hoog_niveau", {"reden_niet_informeren": ("achteraf",), "risico_ernst": "aanzienlijk"}),
    (
        "vooraf_beschermd_maar_niet",
        {"reden_niet_informeren": ("vooraf",), "maatregelen_vooraf": ("versleuteld",)},
    ),
    (
        "onevenredig_klopt",
        {
            "reden_niet_informeren": ("onevenredig",),
            "openbare_mededeling": "Bericht op onze website",
            "betrokkenen_aantal": 11,
        },
    ),
    (
        "onevenredig_klopt",
        {
            "reden_niet_informeren": ("onevenredig",),
            "openbare_mededeling": "Bericht op onze website",
            "betrokkenen_aantal": 1,
            "adres_onbekend": True,
        },
    ),
    ("alleen_openbaar_geinformeerd", {"betrokkenen_gemeld_wijze": ("brief", "website")}),
    (
        "alleen_openbaar_geinformeerd",
        {"betrokkenen_gemeld_wijze": ("website",), "reden_niet_informeren": ("onevenredig",)},
    ),
    ("brief_onvolledig", BRIEF),
    ("brief_onvolledig", {"betrokkenen_gaat_melden": "onbekend"}),
    ("definitief_maar_vervolg_verplicht", {"melding_definitief": "voorlopig", **VOORLOPIG}),
    ("definitief_maar_vervolg_verplicht", {"melding_definitief": "definitief", "betrokkenen_gemeld": "ja"}),
    ("definitief_maar_nog_open", {"melding_definitief": "voorlopig", "betrokkenen_gaat_melden": "ja"}),
    ("definitief_maar_nog_open", {"melding_definitief": "definitief", "inbreuk_duurt_voort": "nee"}),
    ("definitief_maar_nog_open", {"v1_compleet": "nee", "v1_gaat_melden_op": date(2027, 1, 1)}),
    (
        "reden_die_de_ap_niet_aanvaardt",
        {"reden_te_laat": "De verwerker meldde niets, in strijd met de overeenkomst; wij hoorden het uit een klacht."},
    ),
    ("reden_die_de_ap_niet_aanvaardt", {"reden_te_laat": "Een brief aan het ziekenhuis werd afgedrukt bij een ander."}),
    ("reden_die_de_ap_niet_aanvaardt", {"reden_te_laat": "Onze verwerker heeft het te laat gemeld."}),
    (
        "reden_die_de_ap_niet_aanvaardt",
        {"v1_reden_te_laat": "Te laat doorgezet.", "kennis_op": utc(2026, 11, 20)},  # in time: no reason is needed
    ),
    ("bewaar_bewijs_van_storing", {"reden_te_laat": "Door een storing in ons klantportaal zagen wij het later."}),
    (
        "reden_zonder_vertraging",
        {"v1_reden_te_laat": "Eerst onderzocht.", "kennis_op": utc(2026, 11, 18, 13, 2)},
    ),
    ("reden_zonder_vertraging", {"v1_reden_te_laat": "Niet van toepassing", "kennis_op": utc(2026, 11, 20)}),
    (
        "besluit_tegen_advies",
        {**DATALEK, "besluit_ap": "nee", "besluit_afwijking_reden": "De FG adviseert niet te melden."},
    ),
    ("besluit_tegen_advies", {**DATALEK, "besluit_ap": "ja"}),
    ("besluit_tegen_advies", {**DATALEK, "risico_ernst": "beperkt"}),  # nothing decided yet
    ("besluit_tegen_formulier", {"besluit_ap": "ja", "melding_definitief": "voorlopig"}),
    ("besluit_tegen_formulier", {"besluit_betrokkenen": "later", "betrokkenen_gaat_melden": "ja"}),
    ("postcode_klopt", {"organisatie_postcode": "1234ab", "brief_postcode": "1234 AB"}),
    ("postcode_klopt", {"brief_postcode": "B-9000", "brief_land": "België"}),
    ("emailadres_klopt", {"melder_email": "m.ter-pstra+ap@post.voorbeeld.nl", "indiener_email": " "}),
    ("kvk_nummer_klopt", {"organisatie_kvk": "1234 5678"}),
    (
        "niet_van_toepassing",
        {"samenvatting": "De regel is niet van toepassing op deze groep.", "risico_ernst": "beperkt"},
    ),
    ("bsn_in_tekst", {"samenvatting": "Het gaat om zaak 111222334.", "organisatie_kvk": "111222333 0"}),
    ("andere_organisatie_vergeten", {"is_verantwoordelijke": "gezamenlijk", "andere_organisaties": True}),
    ("andere_organisatie_vergeten", {"is_verantwoordelijke": "ja", "andere_organisaties": False}),
    ("brief_naar_het_buitenland", {"brief_land": "Nederland", "grensoverschrijdend": False}),
    ("brief_naar_het_buitenland", {"brief_land": "België", "grensoverschrijdend": True}),
    ("bulkmelding", {"melding_soort": "regulier"}),
]


def _is_fout(naam: str, sleutel: str, antwoorden: dict[str, Any]) -> bool:
    inhoud = f"{sleutel} {antwoorden}"
    return naam in FOUT or any(naam == regel and wat in inhoud for regel, wat in SOMS_FOUT)


@pytest.mark.parametrize(("naam", "sleutel", "antwoorden"), RAAK)
def test_een_tegenspraak_wordt_gezien_en_wijst_naar_een_veld(
    naam: str, sleutel: str, antwoorden: dict[str, Any]
) -> None:
    punten = list(OP_NAAM[naam](antwoorden, omstandigheden()))
    assert [punt.sleutel for punt in punten] == [sleutel]
    assert punten[0].ernst is (Ernst.FOUT if _is_fout(naam, sleutel, antwoorden) else Ernst.LET_OP)
    assert punten[0].zin.endswith((".", "?"))


@pytest.mark.parametrize(("naam", "antwoorden"), MIS)
def test_wat_klopt_blijft_stil(naam: str, antwoorden: dict[str, Any]) -> None:
    assert list(OP_NAAM[naam](antwoorden, omstandigheden())) == []


def test_zonder_antwoorden_spreekt_niets_elkaar_tegen() -> None:
    assert tegenspraken({}, omstandigheden()) == []


def test_een_onleesbaar_antwoord_telt_niet_mee() -> None:
    antwoorden = {"betrokkenen_minimum": Onleesbaar("veel"), "betrokkenen_maximum": 2, "kennis_op": Onleesbaar("ooit")}
    assert tegenspraken(antwoorden, omstandigheden()) == []


def test_tegenspraken_vraagt_elke_controle() -> None:
    alles = {"maatregelen_vooraf": ("nee", "gehasht"), "betrokkenen_minimum": 3, "betrokkenen_maximum": 2}
    assert {punt.sleutel for punt in tegenspraken(alles, omstandigheden())} == {
        "maatregelen_vooraf",
        "betrokkenen_maximum",
    }
    assert len(CONTROLES) == len(OP_NAAM)


def test_elk_veld_dat_een_controle_noemt_bestaat(formulier: Formulier) -> None:
    for naam, _, antwoorden in RAAK:
        for punt in OP_NAAM[naam](antwoorden, omstandigheden()):
            assert {punt.sleutel, *punt.ook} <= set(formulier.vragen), naam


@pytest.mark.parametrize("nvt", ["Niet van toepassing", "n.v.t.", "NVT", "n v t", "Niet van toepassing, zie 5.2"])
def test_niet_van_toepassing_kent_vele_vormen(nvt: str) -> None:
    assert is_nvt(nvt)


def _advies(**besluit: str) -> list[tuple[str, Ernst]]:
    punten = OP_NAAM["besluit_tegen_advies"]({**DATALEK, **besluit}, omstandigheden())
    return [(punt.sleutel, punt.ernst) for punt in punten]


def test_de_drempel_voor_betrokkenen_is_geen_reden_om_niet_aan_de_ap_te_melden() -> None:
    uitleg = {"besluit_afwijking_reden": "De FG adviseert zo."}
    assert _advies(besluit_ap="nee", besluit_ap_reden="Er is geen hoog risico.", **uitleg) == [
        ("besluit_ap_reden", Ernst.LET_OP)
    ]
    assert _advies(besluit_ap="nee", besluit_ap_reden="Een risico is niet waarschijnlijk.", **uitleg) == []


def test_een_ander_niveau_dan_het_advies_is_een_let_op_tot_het_is_uitgelegd() -> None:
    assert _advies(besluit_ap="ja", risico_ernst="verwaarloosbaar") == [("risico_ernst", Ernst.LET_OP)]
    assert _advies(besluit_ap="ja", risico_ernst="verwaarloosbaar", besluit_afwijking_reden="Al hersteld.") == []


ZWAK = [
    "Niet op tijd doorgestuurd naar het privacyteam",
    "De FG is te laat geïnformeerd",
    "Ontdekt op zaterdag",
    "Vanwege de kerstdagen",
    "De behandelaar was met vakantie",
    "Wegens ziekte van een collega",
    "Het was erg druk",
]


@pytest.mark.parametrize(("zin", "naam"), [(zin, naam) for zin, (_, naam) in zip(ZWAK, ZWAKKE_REDENEN, strict=True)])
def test_elke_zwakke_reden_wordt_bij_haar_naam_genoemd(zin: str, naam: str) -> None:
    (punt,) = reden_die_de_ap_niet_aanvaardt({"reden_te_laat": zin}, omstandigheden())
    assert f"aanvaardt {naam} niet" in punt.zin


def test_een_ander_aantal_vervolgdagen_in_de_wet_telt() -> None:
    vervolg = {"vervolg_uiterlijk": date(2026, 11, 21) + timedelta(days=15)}
    (punt,) = OP_NAAM["vervolgdatum_klopt"](vervolg, omstandigheden(vervolg_dagen=14))
    assert "binnen 2 weken" in punt.zin
    assert "05-12-2026" in punt.zin


# --- the five real meldingen: every slip they hold, and nothing else --------------------------------------

# dossier → (field, rule that speaks): the chapters of the AP form as they were filed
ECHT: dict[str, list[tuple[str, str]]] = {
    "2019_werktas": [
        ("v1_ontdekt_op", "verkeerde_volgorde"),  # discovered on 6 June, period begins on 7 June
        ("v1_exacte_datum", "exacte_datum_buiten_periode"),  # exact day 6 June, period from 7 June
        ("v1_gaat_melden_op", "informeren_gepland_klopt"),  # informing planned 25 days later
        ("v1_gegevens_algemeen", "locatie_is_geen_adres"),  # addresses ticked as location data
        ("v1_gevolgen_betrokkenen", "hoog_niveau_zonder_gevolg"),  # aanzienlijk, with Nee behind every consequence
        ("v1_maximum", "omschrijving_tegen_aantal"),  # at most 2 people, three groups described
        ("v1_gemeld_aantal", "minder_geinformeerd_dan_getroffen"),  # informs 1, two groups ticked
        ("v1_eu_landen", "niet_van_toepassing"),
    ],
    "2021_akte": [
        ("v1_gegevens_algemeen", "locatie_is_geen_adres"),
        ("v1_gemeld_aantal", "minder_geinformeerd_dan_getroffen"),  # buyer and sellers, one of them told, final
        ("v1_reden_te_laat", "reden_zonder_vertraging"),  # one day after discovery
        *[
            (f"v1_{veld}", "niet_van_toepassing")
            for veld in (
                "versleuteld_deel",
                "versleuteld_wijze",
                "onevenredig",
                "maatregelen_waardoor_niet",
                "andere_redenen",
            )
        ],
    ],
    "2021_migratie": [("v1_gemeld_middel", "niet_van_toepassing")],  # nobody is told, and yet a means is filled in
    "2022_aanvraagloket": [],
    "2022_koppeling": [],
}


def _punten(formulier: Formulier, naam: str) -> list[tuple[str, str]]:
    ruw = json.loads((RESOURCES / "oefendossiers" / f"{naam}.json").read_text(encoding="utf-8"))
    alle = antwoorden_uit_json(ruw["antwoorden"], formulier.vragen, formulier.hernoemd)
    toen = Omstandigheden(lees_iso_moment(ruw["melding"]["ingediend_op"]), formulier.regelsets[ruw["regelset"]])
    hoofdstukken = zichtbare_hoofdstukken(formulier.scherm(ruw["indeling"]), alle, leid_af(alle, toen))
    zichtbaar = {s: w for s, w in alle.items() if s in zichtbare_vragen(hoofdstukken)}
    punten: list[tuple[Punt, str]] = [(p, c.__name__) for c in CONTROLES for p in c(zichtbaar, toen)]
    assert [punt for punt, _ in punten] == tegenspraken(zichtbaar, toen)
    return [(punt.sleutel, regel) for punt, regel in punten]


@pytest.mark.parametrize("naam", ECHT)
def test_de_echte_meldingen_geven_alleen_de_vergissingen_die_erin_staan(formulier: Formulier, naam: str) -> None:
    assert sorted(_punten(formulier, naam)) == sorted(ECHT[naam])


def test_elk_oefendossier_is_bekeken() -> None:
    assert set(ECHT) == {bestand.stem for bestand in (RESOURCES / "oefendossiers").glob("*.json")}
