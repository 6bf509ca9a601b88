namespace DocIndex.Cli.Output;

/// <summary>What diagnostics say in Danish; the stages themselves say it in English.</summary>
internal static class DiagnosticWords
{
    /// <summary>What is wrong, and what to do about it.</summary>
    public static (string Message, string Remedy) Of(Diagnostic diagnostic, Language language) =>
        language == Language.Danish && Danish(diagnostic) is { } danish ? danish : (diagnostic.Message, diagnostic.Remedy);

    /// <summary>The Danish words; null for a code that has none.</summary>
    public static (string Message, string Remedy)? Danish(Diagnostic diagnostic) => diagnostic.Code switch
    {
        DiagnosticCodes.EmptyFile => ("Filen er tom, eller den har kun blanktegn.", "Kontrollér, at den er gemt og kopieret helt; et scannet dokument har ingen tekst."),
        DiagnosticCodes.BinaryFile => ("Filens indhold er ikke tekst.", "Kontrollér, at det er en tekstfil og ikke en anden fil, der er omdøbt."),
        DiagnosticCodes.UnreadableFile => ("Den kunne ikke læses.", "Kontrollér dens navn og rettigheder."),
        DiagnosticCodes.UnknownFormat => (
            $"Filer af typen '{Path.GetExtension(diagnostic.File)}' læses ikke.", "Gem dokumentet i et format, der læses, fx som ren tekst (.txt)."),
        DiagnosticCodes.NameTaken => ("En anden fil har samme navn i biblioteket.", $"Giv mappen over dem begge, eller omdøb den ene ({diagnostic.Message.TrimEnd('.')})."),
        DiagnosticCodes.FileTooLarge => ("Filen er for stor.", "Del dokumentet, eller hæv grænsen."),
        DiagnosticCodes.LegacyEncoding => ("Teksten er ikke gyldig UTF-8 og er læst som Windows-1252.", "Gem filen som UTF-8, hvis bogstaver ser forkerte ud."),
        DiagnosticCodes.ConvertFirst when diagnostic.Message.Contains("archive", StringComparison.Ordinal) => ("Den er et arkiv med flere filer.", "Indlæs den med docindex ingest, eller pak den ud."),
        DiagnosticCodes.ConvertFirst => (
            $"Filer af typen '{Path.GetExtension(diagnostic.File)}' læses først, når de er omdannet.",
            diagnostic.Remedy.Contains("--convert-to", StringComparison.Ordinal)
                ? $"Gem den som PDF eller Word (.docx), fx med soffice --headless {diagnostic.Remedy[diagnostic.Remedy.IndexOf("--convert-to", StringComparison.Ordinal)..].TrimEnd('.')}."
                : "Gem den som PDF, og indlæs den."),
        DiagnosticCodes.PasswordProtected => ("Filen er beskyttet med en adgangskode.", "Gem den uden adgangskode, og indlæs den."),
        DiagnosticCodes.DamagedFile => ("Filen er beskadiget og kan ikke åbnes.", "Åbn den i det program, den er lavet i, gem den igen, og indlæs den."),
        DiagnosticCodes.WrongChecksum => (
            "Indholdet passer ikke med filens egen kontrolsum; tal kan være andre end dem, der blev skrevet.",
            $"Skaf filen igen, eller lav den på ny ({diagnostic.Message.TrimEnd('.')})."),
        DiagnosticCodes.TooMuchInside => ("Den pakkede fil rummer mere, end grænserne tillader.", $"Pak den ud, og indlæs det, der skal læses ({diagnostic.Message.TrimEnd('.')})."),
        DiagnosticCodes.MisleadingName => ("Filens indhold er et andet format, end navnet siger; den er læst som det, den er.", $"Giv den den rigtige endelse ({diagnostic.Message.TrimEnd('.')})."),
        DiagnosticCodes.MemberRefused => ("En fil i arkivet er sprunget over, fordi dens navn eller dybde ikke tillades.", $"Pak arkivet ud, og indlæs mappen ({diagnostic.Message.TrimEnd('.')})."),
        DiagnosticCodes.PageWithoutText => ("Siden har ingen tekst, kun et billede, og er ikke læst.", $"Installér tekstgenkendelse: tesseract-ocr, tesseract-ocr-dan og poppler-utils ({diagnostic.Message.TrimEnd('.')})."),
        DiagnosticCodes.PageRecognised => ("Sidens tekst er genkendt i et billede; dens tal er højst udledte.", "Kontrollér tallene mod dokumentet."),
        DiagnosticCodes.RecognitionFailed => ("Tekstgenkendelsen kunne ikke læse siden.", $"Kontrollér siden, eller gør den lettere at læse ({diagnostic.Message.TrimEnd('.')})."),
        DiagnosticCodes.MendedFile => ("PDF-filen er beskadiget; en kopi, som pdftocairo har lavet, er læst, og dens tal er højst udledte.", $"Gem filen igen i det program, den er lavet i ({diagnostic.Message.TrimEnd('.')})."),
        DiagnosticCodes.TurnedFigures => ("Tal på siden står på tværs ved siden af oprejst tekst; de er ikke læst som tabel.", "Kontrollér, om beløb mangler, eller gem tabellen på en side for sig."),
        DiagnosticCodes.PersonalNumbers => ("Dokumentet har tal, der ligner CPR-numre; de er overskrevet, og dokumentet er mærket.", "Fjern dem fra dokumentet, eller hold det internt."),
        DiagnosticCodes.PartsUnsearched => (
            $"Dele af filen kunne ikke undersøges for CPR-numre; filen selv lægges ikke ved siderne ({diagnostic.Message.TrimEnd('.')}).",
            "Gem dokumentet uden indlejrede filer, hvis den oprindelige fil skal lægges ved."),
        DiagnosticCodes.PersonalMentions => (
            $"Dokumentet har måske andre oplysninger om borgere; de er ikke overskrevet ({diagnostic.Message.TrimEnd('.')}).",
            "Se efter, om de hører hjemme i dokumentet."),
        DiagnosticCodes.OrphanNumbers => ("Her ligner teksten rækker i en beløbstabel, men der blev ikke fundet nogen tabel.", "Kontrollér, om et beløb mangler."),
        DiagnosticCodes.UnknownUnit => ("Tabellens enhed står ingen steder.", "Kontrollér, om beløbene er i kroner eller tusinde kroner."),
        DiagnosticCodes.CarriedOver => ("En sum er ført over til næste side; den er ikke blevet til beløb.", "Der er intet at gøre, hvis rækkerne omkring den er med."),
        DiagnosticCodes.SameYearTwice => ("En række har to beløb for samme år i kolonner, der kan være alternativer; det, der søges om, er ikke lagt sammen.", "Se, hvilket af dem der søges om, og ret oplysningerne."),
        DiagnosticCodes.DisputedUnit => ("Tabellens hoved siger én enhed, overskriften en anden; beløbene er læst efter hovedet og er usikre.", "Se i dokumentet, hvilken enhed der gælder, og ret oplysningerne."),
        DiagnosticCodes.YearLeftOut => ("Kolonnen, der som den eneste hedder et budget, er taget for indeværende år og regnet fra i det, der søges om.", "Se, om der også søges om det år, og ret oplysningerne."),
        DiagnosticCodes.SpentYearLeftOut => (
            "En kolonne med budget for et år, hvis forbrug en anden tabel viser, er regnet fra i det, der søges om.",
            "Se, om der også søges om det år, og ret oplysningerne."),
        DiagnosticCodes.MayBeCount => (
            "En række eller kolonne står uden for tabellens summer eller ligner ikke dens andre tal; "
                + "den tæller måske andet end kroner.",
            "Se i dokumentet, hvad tallene er, og ret oplysningerne."),
        DiagnosticCodes.UnreadCell => ("En celle i en talkolonne kunne ikke læses som ét tal; den er ikke blevet til et beløb.", "Se i dokumentet, og ret oplysningerne, hvis et beløb mangler."),
        DiagnosticCodes.DoubtfulColumns => ("Tabellens tal passer i kolonnerne på mere end én måde.", "Kontrollér tallene mod dokumentet."),
        DiagnosticCodes.CorrectionNotMade => ($"En rettelse er ikke foretaget ({diagnostic.Message.TrimEnd('.')}).", "Ret stedet igen, eller fjern rettelsen fra corrections.yaml."),
        DiagnosticCodes.CorrectionKept => ($"Dokumentet er ændret, siden det blev rettet, men stedet lyder som før ({diagnostic.Message.TrimEnd('.')}).", "Se efter, om rettelsen stadig passer."),
        DiagnosticCodes.OtherLanguage => (
            "Dokumentet ser ikke ud til at være skrevet på dansk; dets tal er usikre, og intet er kontrolleret.",
            $"Læs tallene i dokumentet selv ({diagnostic.Message.TrimEnd('.')})."),
        DiagnosticCodes.NotAllIndexed => (
            "Dokumentet har flere ord, end der kan søges i; de sidste findes ikke ved søgning.", $"Del dokumentet, hvis der skal søges i det hele ({diagnostic.Message.TrimEnd('.')})."),
        DiagnosticCodes.InternalFailure => ("Programmet kunne ikke behandle dokumentet.", $"Meld det til dem, der vedligeholder programmet ({diagnostic.Message.TrimEnd('.')})."),
        DiagnosticCodes.ChangingFile => ("Filen blev skrevet, mens den blev læst.", "Indlæs den igen, når den er færdig."),
        DiagnosticCodes.LinkLeadsOut => ("Den er et link til et sted uden for mappen og er ikke fulgt.", "Kopiér dokumentet ind i mappen, eller indlæs det sted, linket fører til."),
        DiagnosticCodes.CutShort => ($"Dokumentet er for langt; resten er udeladt ({diagnostic.Message.TrimEnd('.')}).", "Del dokumentet, og indlæs delene."),
        DiagnosticCodes.TookTooLong => ("Dokumentet tog længere tid at læse end grænsen og er opgivet.", $"Del det, eller giv det mere tid med --document-seconds ({diagnostic.Message.TrimEnd('.')})."),
        DiagnosticCodes.ReaderEnded => ("Dokumentet krævede mere hukommelse end grænsen, eller det standsede den proces, der læste det.", "Del det, eller gem filen, og meld det; de andre dokumenter er ikke berørt."),
        DiagnosticCodes.ReaderKilled => (
            "Processen, der læste dokumentet, blev standset af systemet eller af et andet program.", "Indlæs det igen; sker det igen, har maskinen måske for lidt hukommelse."),
        _ => null,
    };
}
