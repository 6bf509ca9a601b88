using System.Collections.Immutable;
using DocIndex.Reading;

namespace DocIndex.Tables;

/// <summary>What a reader should know of how tables were read.</summary>
public static class TableDiagnostics
{
    /// <summary>One warning for each table in which a number fits more than one column.</summary>
    public static ImmutableArray<Diagnostic> Of(SourceDocument document, ImmutableArray<Table> tables) =>
    [
        .. from table in tables
           let doubtful = table.Cells.Count(c => c.Placement == CellPlacement.Doubtful)
           where doubtful > 0
           select new Diagnostic(DiagnosticCodes.DoubtfulColumns, Severity.Warning, document.File, table.Page, table.Lines,
               $"{table.Caption ?? table.Title ?? "A table"}: {doubtful} numbers fit more than one column.", "They are marked doubtful and used in no sum; look in the document."),
    ];
}
