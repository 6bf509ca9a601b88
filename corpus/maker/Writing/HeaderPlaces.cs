using System.Collections.Immutable;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Writing;

/// <summary>Which column every cell of a header begins in, where cells above reach down.</summary>
internal static class HeaderPlaces
{
    public static ImmutableArray<ImmutableArray<int>> Of(NoteTable table)
    {
        var taken = new bool[table.Header.Length, table.Columns.Length];
        var places = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        for (var row = 0; row < table.Header.Length; row++)
        {
            var starts = ImmutableArray.CreateBuilder<int>();
            var column = 0;
            foreach (var cell in table.Header[row])
            {
                while (taken[row, column]) column++;
                starts.Add(column);
                for (var r = row; r < row + cell.RowSpan; r++)
                {
                    for (var c = column; c < column + cell.ColumnSpan; c++) taken[r, c] = true;
                }
            }

            places.Add(starts.ToImmutable());
        }

        return places.ToImmutable();
    }
}
