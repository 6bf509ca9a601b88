namespace DocIndex.Records;

/// <summary>
/// The record of a document whose content does not agree with the file's own checksum. Any of its figures may be another than was written, and nothing tells which: each is doubtful, and no check is made of it.
/// </summary>
internal static class DamagedRecord
{
    public static DocumentRecord Of(DocumentRecord record) => record with
    {
        Amounts = [.. record.Amounts.Select(amount => amount with { Standing = Standing.Doubtful })],
        Statements = [.. record.Statements.Select(statement => statement with { Standing = Standing.Doubtful })],
        Initiatives = [.. record.Initiatives.Select(initiative => initiative with { Standing = Standing.Doubtful })],
        Request = record.Request is { } request ? request with { Standing = Standing.Doubtful } : null,
    };
}
