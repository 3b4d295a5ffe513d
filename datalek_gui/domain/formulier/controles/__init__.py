"""Contradictions and impossible values between answers: one small rule each, with a sentence and a field.

Nieuwe controle? 1. een functie in de module van haar onderwerp, met bron 2. haar naam in CONTROLES 3. twee gevallen in
tests/domain/test_controles.py: één die raak is en één die niet raak is. Only visible, readable answers reach a rule.

FOUT blocks "definitief" and is kept for what cannot be true; everything else is LET_OP.
"""

from datalek_gui.domain.formulier.afleidingen import Omstandigheden
from datalek_gui.domain.formulier.antwoorden import Punt
from datalek_gui.domain.formulier.controles import aantallen, aard, datums, informeren, melden, velden
from datalek_gui.domain.formulier.controles.datums import VERLEDEN, VOLGORDE
from datalek_gui.domain.formulier.controles.gemeen import Antwoorden, Controle
from datalek_gui.domain.formulier.waarden import Onleesbaar

__all__ = ["CONTROLES", "VERLEDEN", "VOLGORDE", "Controle", "tegenspraken"]

CONTROLES: tuple[Controle, ...] = (
    datums.in_de_toekomst,
    datums.verkeerde_volgorde,
    datums.exacte_datum_buiten_periode,
    datums.duurt_voort_en_toch_een_einde,
    datums.ontdekt_is_kennis_klopt,
    datums.kennis_voor_interne_melding,
    datums.kennis_lang_na_signaal,
    datums.geinformeerd_voor_kennis,
    datums.vervolgdatum_klopt,
    datums.informeren_gepland_klopt,
    datums.eigen_termijn_zonder_dag,
    aard.aard_zonder_gevolg,
    aard.gevolg_zonder_aard,
    aard.incident_zonder_inzage,
    aard.ongeopend_en_geopend,
    aard.geen_maatregel_en_toch_een,
    aard.beschermd_en_toch_gezien,
    aard.pseudoniem_zonder_maatregel,
    aard.onbekend_naast_concreet,
    aard.locatie_is_geen_adres,
    aard.cc_zonder_emailadres,
    aard.beroepsgeheim_klopt,
    aard.identiteitsbewijs_zonder_fraude,
    aard.verwaarloosbaar_maar_gevoelig,
    aard.hoog_niveau_zonder_gevolg,
    aantallen.minimum_boven_maximum,
    aantallen.geen_betrokkenen,
    aantallen.groepen_tegen_aantal,
    aantallen.omschrijving_tegen_aantal,
    aantallen.groep_niet_aangekruist,
    aantallen.minder_records_dan_personen,
    aantallen.meer_geinformeerd_dan_getroffen,
    aantallen.minder_geinformeerd_dan_getroffen,
    aantallen.deels_en_toch_iedereen,
    aantallen.niemand_geinformeerd,
    informeren.niet_informeren_en_toch_ingevuld,
    informeren.reden_terwijl_geinformeerd,
    informeren.geen_hoog_risico_bij_hoog_niveau,
    informeren.vooraf_beschermd_maar_niet,
    informeren.onevenredig_klopt,
    informeren.alleen_openbaar_geinformeerd,
    informeren.brief_onvolledig,
    melden.definitief_maar_vervolg_verplicht,
    melden.definitief_maar_nog_open,
    melden.reden_die_de_ap_niet_aanvaardt,
    melden.bewaar_bewijs_van_storing,
    melden.reden_zonder_vertraging,
    melden.besluit_tegen_advies,
    melden.besluit_tegen_formulier,
    velden.postcode_klopt,
    velden.emailadres_klopt,
    velden.kvk_nummer_klopt,
    velden.niet_van_toepassing,
    velden.bsn_in_tekst,
    velden.andere_organisatie_vergeten,
    velden.brief_naar_het_buitenland,
    velden.bulkmelding,
)


def tegenspraken(zichtbaar: Antwoorden, omstandigheden: Omstandigheden) -> list[Punt]:
    """All findings on the visible, readable answers."""
    leesbaar = {s: w for s, w in zichtbaar.items() if not isinstance(w, Onleesbaar)}
    return [punt for controle in CONTROLES for punt in controle(leesbaar, omstandigheden)]
