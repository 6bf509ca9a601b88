using System.Collections.Immutable;
using DocIndex.Foundry.Layout;
using DocIndex.Foundry.Parts;
using DocIndex.Foundry.Printing;
using DocIndex.Foundry.Writing;

namespace DocIndex.Foundry.Truth;

/// <summary>What a reader can still take from a note in one form: where columns are lost, some cells could stand
/// anywhere.</summary>
internal static class FormTruth
{
    public static NoteTruth Of(Note note, NoteForm form)
    {
        if (form.Order == TextOrder.None) return note.Truth;
        var keeps = form.Order == TextOrder.Layout || (form.Order == TextOrder.Written
            && note.Choices.Of(TextTables.Forms).KeepsColumns);
        var transposes = form.Order == TextOrder.Written
            && note.Choices.Values[TextTables.Forms.Name] == "column-by-column";
        var turned = Paper.Walk(note.Paper.Blocks).OfType<Turned>().Where(t => t.Look == TurnedLook.Quarter)
            .SelectMany(t => Paper.Walk(t.Blocks)).OfType<TableBlock>().Select(t => t.Table).ToHashSet();
        var open = new HashSet<AmountTruth>(ReferenceEqualityComparer.Instance);
        foreach (var table in note.Paper.Tables)
        {
            var isTurned = form.Order != TextOrder.Written && turned.Contains(table);
            var hasHoles = table.Rows.Any(HasHole);
            var blanks = note.Choices.Has(Figures.Digits, "blanks") && !keeps;
            foreach (var row in table.Rows)
            {
                var all = isTurned || blanks || (!keeps && HasHole(row)) || (transposes && hasHoles);
                foreach (var amount in row.Cells.Select(c => c.Amount).OfType<AmountTruth>().Where(a => all
                    || a.MarkIsRaised)) open.Add(amount);
            }
        }

        // A tick beside a word is lost with the columns.
        var truth = keeps ? note.Truth : note.Truth with { Categories = null };
        if (open.Count == 0) return truth;
        return truth with
        {
            Amounts = [.. note.Truth.Amounts.Select(a => open.Contains(a) ? a with { Judged = false } : a)],
            Initiatives = null, Request = null,
            NotCounted = note.Truth.NotCounted.Add(
                $"{open.Count} amounts, request and initiatives: columns or marks are lost in the text"),
        };
    }

    // An empty cell among amounts leaves nothing in the text.
    private static bool HasHole(TableRow row) =>
        row.Sort is RowSort.Item or RowSort.Subtotal or RowSort.Total && row.Cells.Any(c => c.Amount is not null)
            && row.Cells.Any(c => c is { Align: Align.Right, Text: "" });
}
