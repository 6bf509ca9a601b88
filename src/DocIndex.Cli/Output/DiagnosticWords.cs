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
        DiagnosticCodes.PersonalNumbers => ("Dokumentet har tal, der ligner CPR-numre; de er overskrevet, og dokumentet er mærket.", "Fjern dem fra dokumentet, eller hold det internt."),
        DiagnosticCodes.OrphanNumbers => ("Linjen ligner en række i en beløbstabel, men hører ikke til nogen tabel.", "Kontrollér, om et beløb mangler."),
        DiagnosticCodes.UnknownUnit => ("Tabellens enhed står ingen steder.", "Kontrollér, om beløbene er i kroner eller tusinde kroner."),
        DiagnosticCodes.DoubtfulColumns => ("Tabellens tal passer i kolonnerne på mere end én måde.", "Kontrollér tallene mod dokumentet."),
        DiagnosticCodes.CorrectionNotMade => ($"En rettelse er ikke foretaget ({diagnostic.Message.TrimEnd('.')}).", "Ret stedet igen, eller fjern rettelsen fra corrections.yaml."),
        DiagnosticCodes.CorrectionKept => ($"Dokumentet er ændret, siden det blev rettet, men stedet lyder som før ({diagnostic.Message.TrimEnd('.')}).", "Se efter, om rettelsen stadig passer."),
        DiagnosticCodes.InternalFailure => ("Programmet kunne ikke behandle dokumentet.", $"Meld det til dem, der vedligeholder programmet ({diagnostic.Message.TrimEnd('.')})."),
        _ => null,
    };
}
