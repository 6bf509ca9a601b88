namespace DocIndex;

/// <summary>Where in a document's tables a cell stands: table, row and column, each counted from 0.</summary>
public readonly record struct CellPosition(int Table, int Row, int Column);
