using System.Collections.Immutable;

namespace DocIndex.Foundry.Content;

/// <summary>The subjects that notes are about. Every case is constructed.</summary>
internal static class Subjects
{
    public static ImmutableArray<Subject> All { get; } =
    [
        new()
        {
            Titles = ["Flere åbne timer på bibliotekerne", "Biblioteker med længere åbningstid", "Bemandet aftenåbent på lokalbibliotekerne"],
            Costs = ["Bemanding", "Indkøb af materialer", "Vagt og tilsyn", "Formidling", "It-udstyr", "Inventar", "Rengøring", "Kurser"],
            Savings = ["Mindre brug af vikarer", "Indtægt fra udlejning", "Nedlagt bogbus"],
            Divisions = ["Hovedbiblioteket", "Lokalbiblioteker", "Fælles"],
            Units = ["Nordby", "Vestergade", "Havnen", "Søparken", "Østerled", "Bakken", "Mølleby", "Strandby", "Engvang", "Kirkeby"],
            Groups = [new("Skolebørn uden for fritidstilbud", "børn", 300, 4200), new("Pendlere med arbejde i bymidten", "brugere", 900, 9000), new("Ældre uden egen computer", "borgere", 120, 2400)],
            Measures = [new("besøg på lokalbibliotekerne", "besøg", 14000, 90000, true), new("andelen af børn, der låner bøger", "pct.", 30, 60, true), new("gennemsnitlig ventetid på reserverede bøger", "dage", 9, 30, false)],
            Risks = [("Det kan blive svært at få bemandet aftentimerne", "der indgås aftale om faste aftenhold"), ("Hærværk i de ubemandede timer", "der opsættes kameraer ved indgangene")],
            Steps = ["de nye åbningstider træder i kraft", "aftenholdene er ansat", "ordningen er evalueret"],
            Prose = ["Brugerne efterspørger mulighed for at komme efter arbejdstid.", "Erfaringer fra andre kommuner viser, at flere familier kommer, når der er personale til stede.", "Ordningen bygger på de aftaler, der allerede findes med medarbejderne."],
            Related = ["Ny hovedbygning til biblioteket", "Digital lektiehjælp i alle bydele"],
        },
        new()
        {
            Titles = ["Tidlig hjælp til familier med små børn", "Styrket sundhedspleje i hjemmet", "Flere besøg af sundhedsplejen"],
            Costs = ["Sundhedsplejersker", "Psykologer", "Supervision", "Kørsel", "Lokaler", "Tolkning", "Forældrekurser", "Ledelse og koordinering"],
            Savings = ["Færre foranstaltninger", "Lavere udgift til aflastning", "Refusion fra staten"],
            Divisions = ["Sundhedsplejen", "Familiehuset", "Tværgående udgifter"],
            Units = ["Distrikt Nord", "Distrikt Syd", "Distrikt Øst", "Distrikt Vest", "Distrikt Midt", "Øerne", "Havnekvarteret", "Åparken"],
            Groups = [new("Førstegangsforældre under 25 år", "familier", 40, 600), new("Familier med for tidligt fødte børn", "familier", 20, 260), new("Børn med forsinket sprogudvikling", "børn", 60, 900)],
            Measures = [new("anbringelser af børn under seks år", "anbringelser", 20, 140, false), new("andelen af mødre med tegn på fødselsdepression", "pct.", 9, 30, false), new("hjemmebesøg pr. familie", "besøg", 3, 9, true)],
            Risks = [("Der er mangel på uddannede sundhedsplejersker", "kommunen tilbyder betalt efteruddannelse"), ("Familierne takker nej til tilbuddet", "de kontaktes igen efter tre måneder")],
            Steps = ["de første familier tages ind", "sundhedsplejerskerne er oplært", "midtvejsstatus forelægges udvalget"],
            Prose = ["En tidlig indsats forebygger, at mindre vanskeligheder vokser sig store.", "I dag besøges alle familier lige ofte, uanset hvor stort deres behov er.", "Sundhedsplejen samarbejder med jordemødrene på hospitalet."],
            Related = ["Forebyggelse af skolefravær", "Samlet plan for børn i udsatte positioner"],
        },
        new()
        {
            Titles = ["Trygge skoleveje for cyklister", "Sikre krydsninger ved skolerne", "Cykelstier til og fra skole"],
            Costs = ["Projektering", "Anlæg af cykelsti", "Belysning", "Afmærkning", "Ekspropriation", "Signalanlæg", "Helleanlæg", "Beplantning", "Tilsyn"],
            Savings = ["Tilskud fra Cykelpuljen", "Sparet vejvedligehold", "Lavere udgift til skolebus"],
            Divisions = ["Etape 1", "Etape 2", "Øvrige arbejder"],
            Units = ["Skovvej", "Parkalle", "Nørregade", "Ringvejen", "Åboulevarden", "Fælledvej", "Kystvejen", "Stationsvej", "Bygaden", "Lundevej", "Markvej"],
            Groups = [new("Elever, som cykler til skole", "elever", 400, 6400), new("Cyklister på de store indfaldsveje", "cyklister", 900, 12000)],
            Measures = [new("uheld med bløde trafikanter", "uheld", 12, 90, false), new("cyklister på strækningen pr. døgn", "cyklister", 800, 7000, true), new("gennemsnitlig rejsetid", "minutter", 9, 38, false)],
            Risks = [("Grundejerne modsætter sig arealafståelse", "linjeføringen kan flyttes ud i rabatten"), ("Priserne i udbuddet bliver højere end ventet", "der er indregnet en reserve")],
            Steps = ["arbejdet sendes i udbud", "anlægsarbejdet går i gang", "stien åbnes for trafik"],
            Prose = ["Forældrene oplever krydset ved skolen som utrygt.", "Strækningen blev udpeget i trafiksikkerhedsplanen.", "Vejen ejes af kommunen i hele sin længde."],
            Related = ["Trafiksikkerhedsplan for byområdet", "Renovering af signalanlæg"],
        },
        new()
        {
            Titles = ["Færre indlæggelser fra plejecentrene", "Akutsygepleje døgnet rundt", "Udgående akutteam i ældreplejen"],
            Costs = ["Akutsygeplejersker", "Måleudstyr", "Uddannelse af social- og sundhedsassistenter", "Biler", "Vagtberedskab", "Lægekonsulent", "Dokumentation"],
            Savings = ["Lavere medfinansiering", "Færre midlertidige pladser", "Mindre forbrug af vikarer"],
            Divisions = ["Hjemmepleje", "Plejecentre", "Sygeplejen"],
            Units = ["Lindehaven", "Solsiden", "Birkebo", "Rosengården", "Fjordblik", "Kløverhuset", "Ådalen", "Sølund", "Bøgely", "Lyngen"],
            Groups = [new("Beboere på plejecentre", "beboere", 150, 3200), new("Borgere over 80 år med flere kroniske sygdomme", "borgere", 200, 5200), new("Udskrevne patienter med behov for observation", "patienter", 80, 1100)],
            Measures = [new("forebyggelige indlæggelser", "indlæggelser", 160, 1900, false), new("andelen af borgere, der genindlægges inden 30 dage", "pct.", 12, 29, false), new("svartid på akutte henvendelser", "minutter", 20, 90, false)],
            Risks = [("Sygeplejersker søger væk fra vagterne", "vagtplanen lægges i samråd med de ansatte"), ("Hospitalet henviser flere end aftalt", "antallet følges hver måned")],
            Steps = ["akutteamet er fuldt bemandet", "samarbejdsaftalen er underskrevet", "teamet dækker hele kommunen"],
            Prose = ["En indlæggelse er belastende for svækkede ældre.", "Mange forløb kan varetages i borgerens eget hjem.", "Teamet kan tilkaldes af praktiserende læger og hjemmesygeplejen."],
            Related = ["Velfærdsteknologi i hjemmeplejen", "Ny struktur for midlertidige pladser"],
        },
        new()
        {
            Titles = ["Kortere vej fra ledighed til job", "Tættere kontakt til langtidsledige", "Virksomhedsrettet indsats for aktivitetsparate"],
            Costs = ["Jobkonsulenter", "Virksomhedskonsulenter", "Mentorer", "Opkvalificering", "Befordring", "It-understøttelse", "Evaluering"],
            Savings = ["Lavere udgifter til kontanthjælp", "Refusion", "Færre eksterne forløb"],
            Divisions = ["Jobcentret", "Ungeindsatsen", "Virksomhedsservice"],
            Units = ["Team 1", "Team 2", "Team Unge", "Team Fleks", "Team Virksomhed", "Team Sygdom"],
            Groups = [new("Langtidsledige over 50 år", "helårspersoner", 90, 1900), new("Unge uden uddannelse", "unge", 80, 1500), new("Sygemeldte med uafklaret diagnose", "fuldtidspersoner", 60, 2300)],
            Measures = [new("borgere med over to års ledighed", "borgere", 200, 1300, false), new("andelen i ordinære timer", "pct.", 11, 40, true), new("gennemsnitlig varighed på ydelse", "uger", 22, 66, false)],
            Risks = [("Konjunkturerne kan vende", "indsatsen skaleres efter antallet af ledige"), ("Virksomhederne melder fra", "der indgås partnerskaber med brancherne")],
            Steps = ["konsulenterne begynder", "de første borgere er i virksomhedspraktik", "resultaterne gøres op"],
            Prose = ["Mange ledige har ikke talt med en virksomhed det seneste år.", "Indsatsen bygger på samtaler, som foregår ude på arbejdspladserne.", "Jobcentret måler fremskridt hver anden måned."],
            Related = ["Plan for beskæftigelsesindsatsen", "Samlet ungeindgang"],
        },
        new()
        {
            Titles = ["Renovering af svømmehallen", "Nye omklædningsrum i idrætshallerne", "Energirenovering af kommunale bygninger"],
            Costs = ["Rådgivning", "Tag og facade", "Ventilationsanlæg", "Nye vinduer", "Omklædning", "Uforudsete udgifter", "Genhusning af foreninger", "Solceller", "Afledt drift"],
            Savings = ["Lavere energiudgifter", "Salg af areal", "Tilskud fra fond"],
            Divisions = ["Anlæg", "Afledt drift", "Finansiering"],
            Units = ["Hal 1", "Hal 2", "Svømmehallen", "Stadion", "Klubhuset", "Tennishallen", "Spejderhytten"],
            Groups = [new("Foreninger med træning om aftenen", "foreninger", 14, 180), new("Børn og unge i idrætsforeninger", "medlemmer", 500, 8800)],
            Measures = [new("energiforbrug", "MWh", 300, 2400, false), new("besøgende i svømmehallen", "besøgende", 20000, 140000, true), new("aflyste timer", "timer", 40, 420, false)],
            Risks = [("Bygningen kan vise sig at indeholde asbest", "der laves forundersøgelser inden udbud"), ("Arbejdet bliver forsinket", "foreningerne tilbydes tider på skolerne")],
            Steps = ["rådgiver er valgt", "byggeriet påbegyndes", "hallen tages i brug"],
            Prose = ["Bygningens tekniske anlæg er slidt op.", "Hallen er lukket i flere uger hvert år på grund af nedbrud.", "Renoveringen er drøftet med brugerrådet."],
            Related = ["Analyse af kommunens ejendomme", "Klimahandlingsplan"],
        },
        new()
        {
            Titles = ["Grøn omstilling af kommunens køkkener", "Mindre madspild i institutionerne", "Økologi i de offentlige måltider"],
            Costs = ["Køkkenfaglig rådgivning", "Råvarer", "Udstyr til køkkener", "Efteruddannelse", "Projektledelse", "Måling af spild", "Certificering"],
            Savings = ["Sparede råvarer", "Lavere renovationsudgift", "Forældrebetaling"],
            Divisions = ["Daginstitutioner", "Skoler", "Plejehjem"],
            Units = ["Mælkebøtten", "Solstrålen", "Regnbuen", "Spiren", "Troldehøj", "Kastaniehuset", "Myretuen", "Stjernen", "Bakkegården"],
            Groups = [new("Børn i daginstitution", "børn", 600, 9400), new("Beboere, som får mad udefra", "beboere", 90, 1500)],
            Measures = [new("andelen af økologiske råvarer", "pct.", 30, 70, true), new("madspild pr. måltid", "gram", 45, 160, false), new("køkkener med spisemærke", "køkkener", 5, 44, true)],
            Risks = [("Priserne på råvarer stiger", "menuen kan tilpasses fra uge til uge"), ("Køkkenerne når ikke omlægningen", "omlægningen kan strækkes over et år mere")],
            Steps = ["køkkenerne er kortlagt", "kurserne holdes", "alle køkkener er omlagt"],
            Prose = ["Køkkenerne laver mad til borgere i alle aldre.", "En kortlægning viser, at en stor del af maden aldrig bliver spist.", "Personalet har selv bedt om nye redskaber."],
            Related = ["Madpolitik for børn og ældre", "Fælles indkøb af fødevarer"],
        },
        new()
        {
            Titles = ["Overgang til voksenlivet for unge med handicap", "Mestring og egen bolig til unge", "Fra barn til voksen: én samlet plan"],
            Costs = ["Socialrådgivere", "Bostøtte", "Botilbudspladser", "Støttekontaktpersoner", "Pårørendekurser", "Uddannelsesvejledning", "Administration"],
            Savings = ["Færre køb af eksterne pladser", "Mellemkommunale indtægter", "Kortere ophold"],
            Divisions = ["Myndighed", "Udfører", "Udvikling"],
            Units = ["Bosted A", "Bosted B", "Kollegiet", "Værestedet", "Opgangen", "Skovhuset"],
            Groups = [new("Unge mellem 16 og 23 år med udviklingshæmning", "unge", 30, 420), new("Pårørende til unge med autisme", "pårørende", 60, 800)],
            Measures = [new("unge i midlertidigt botilbud", "unge", 50, 260, false), new("andelen af unge med en samlet plan", "pct.", 25, 60, true), new("sagsbehandlingstid", "uger", 9, 26, false)],
            Risks = [("Der mangler egnede boliger", "der indgås aftale med boligselskaberne"), ("Pårørende oplever skiftet som utrygt", "hver familie får en fast kontaktperson")],
            Steps = ["planerne er klar for alle 16-årige", "de nye boliger er indflyttet", "ordningen er i drift"],
            Prose = ["Overgangen mellem børne- og voksenområdet opleves som brat.", "Hver ung får en plan, der følger med hele vejen.", "Arbejdet sker sammen med specialskolerne."],
            Related = ["Boligplan for det specialiserede område", "Handicappolitik"],
        },
        new()
        {
            Titles = ["Klimasikring af bymidten", "Skybrudsløsninger i boligkvarterer", "Håndtering af regnvand på overfladen"],
            Costs = ["Bassiner", "Jordarbejde", "Kloakering", "Rådgivere", "Borgerinddragelse", "Grønne render", "Pumpestation", "Reetablering af belægning"],
            Savings = ["Forsyningens medfinansiering", "Statsligt tilskud", "Sparet drift af kloak"],
            Divisions = ["Vejareal", "Parker", "Forundersøgelser"],
            Units = ["Kvarter 1", "Kvarter 2", "Havnepladsen", "Torvet", "Engen", "Villabyen", "Ågade"],
            Groups = [new("Boligejere i de lavtliggende kvarterer", "husstande", 120, 3400), new("Erhvervsdrivende omkring torvet", "virksomheder", 20, 240)],
            Measures = [new("oversvømmede kældre ved skybrud", "kældre", 30, 380, false), new("andelen af befæstet areal", "pct.", 40, 70, false), new("grønne kvadratmeter", "m2", 3000, 22000, true)],
            Risks = [("Jorden kan være forurenet", "der tages prøver før gravearbejdet"), ("Anlægget generer handlen i byen", "arbejdet lægges uden for sæsonen")],
            Steps = ["lokalplanen er vedtaget", "første bassin er gravet", "anlægget afleveres"],
            Prose = ["Bymidten ligger lavt og oversvømmes ved kraftig regn.", "Løsningen leder vandet til åen på overfladen.", "Forsyningsselskabet står for ledningsarbejdet."],
            Related = ["Spildevandsplan", "Plan for grønne byrum"],
        },
        new()
        {
            Titles = ["Lavere sygefravær i hjemmeplejen", "Arbejdsmiljø og fastholdelse af medarbejdere", "Rekruttering af medarbejdere til velfærdsområderne"],
            Costs = ["Arbejdsmiljøkonsulenter", "Frikøb af tillidsfolk", "Lederuddannelse", "Onboardingforløb", "Introduktionsstillinger", "Annoncering", "Analyse"],
            Savings = ["Sparede vikarudgifter", "Lavere dagpengeudgift", "Refusion fra kompetencefond"],
            Divisions = ["Ældreområdet", "Dagtilbud", "Stab"],
            Units = ["Gruppe 1", "Gruppe 2", "Gruppe 3", "Aftenvagten", "Nattevagten", "Elevteamet"],
            Groups = [new("Nyansatte i det første år", "medarbejdere", 80, 1200), new("Medarbejdere med hyppigt fravær", "medarbejdere", 40, 640)],
            Measures = [new("sygefravær", "pct.", 6, 12, false), new("ubesatte stillinger", "stillinger", 14, 160, false), new("elever, der gennemfører uddannelsen", "elever", 30, 240, true)],
            Risks = [("Lederne har ikke tid til samtalerne", "opgaver flyttes til staben"), ("Effekten viser sig først sent", "der måles på flere mellemregninger")],
            Steps = ["konsulenterne er ansat", "alle ledere har været på kursus", "fraværet er gjort op"],
            Prose = ["Fraværet er højest blandt de nyansatte.", "En arbejdsgruppe med tillidsfolk har udarbejdet forslaget.", "Tiltaget kobles til kommunens personalepolitik."],
            Related = ["Trivselsmåling", "Strategi for rekruttering"],
        },
    ];
}
