namespace DocIndex.Records;

/// <summary>
/// The record of a document of which no figure can be trusted: its content does not agree with the file's own checksum,
/// so that any may be another than was written and nothing tells which; or it is in another language, whose words may
/// mean something else. Every figure is doubtful, and no check is made of it.
/// </summary>
internal static class DoubtedRecord
{
    public static DocumentRecord Of(DocumentRecord record) => record with
    {
        Amounts = [.. record.Amounts.Select(amount => amount with { Standing = Standing.Doubtful })],
        Statements = [.. record.Statements.Select(statement => statement with { Standing = Standing.Doubtful })],
        Initiatives = [.. record.Initiatives.Select(initiative => initiative with { Standing = Standing.Doubtful })],
        Request = record.Request is { } request ? request with { Standing = Standing.Doubtful } : null,
    };
}
