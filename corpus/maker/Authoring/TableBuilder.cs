using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using DocIndex.CorpusMaker.Model;

namespace DocIndex.CorpusMaker.Authoring;

/// <summary>
/// Puts a table of figures together: columns first, then rows. Sums are computed, and what ties them is kept.
/// </summary>
public sealed class TableBuilder
{
    private readonly NoteBuilder _note;
    private readonly string _id;
    private readonly FigureFormat _format;
    private readonly List<NoteColumn> _columns = [];
    private readonly List<(string? Text, int First)> _groups = [];
    private readonly Dictionary<string, ImmutableArray<string>> _summed = new(StringComparer.Ordinal);
    private readonly List<NoteRow> _rows = [];
    private readonly List<string> _open = [];
    private readonly List<string> _subtotals = [];
    private NoteTable _table;
    private string _prefix = "";
    private string? _area;
    private string _group = "";
    private int _summedTo = 1;

    internal TableBuilder(NoteBuilder note, string id, string? caption, string corner, FigureFormat format)
    {
        (_note, _id, _format) = (note, id, format);
        _columns.Add(new("label", corner, 190));
        _table = new(id, [], [], []) { Caption = caption, Unit = UnitOf(format), Kind = "proposed" };
    }

    /// <summary>Printed in a cell of years that has no figure: "" or "-".</summary>
    public string Empty { get; set; } = "";

    /// <summary>A figure by the row's id and the column's: "2026", or with the prefix of its group.</summary>
    [IndexerName("Figure")]
    public FigureRef this[string row, string column] => new(Key(row, column), _note.ValueOf(Key(row, column)));

    /// <summary>A figure by the row's id and its year.</summary>
    [IndexerName("Figure")]
    public FigureRef this[string row, int year] => this[row, year.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Sets what the table as a whole says: name, kind, unit, price level, look.</summary>
    public TableBuilder Is(Func<NoteTable, NoteTable> change)
    {
        _table = change(_table);
        return this;
    }

    /// <summary>Width of the labels' column.</summary>
    public TableBuilder LabelWidth(decimal points)
    {
        _columns[0] = _columns[0] with { Width = points };
        return this;
    }

    /// <summary>A column of words before the figures.</summary>
    public TableBuilder Stub(string header, decimal width = 62)
    {
        _columns.Add(new("stub" + _columns.Count.ToString(CultureInfo.InvariantCulture), header, width));
        _summedTo = _columns.Count;
        return this;
    }

    /// <summary>Columns of a run of years.</summary>
    public TableBuilder Years(int from, int to, decimal width = 44)
    {
        for (var year = from; year <= to; year++) Year(year, year.ToString(CultureInfo.InvariantCulture), width: width);
        return this;
    }

    /// <summary>A column of a year.</summary>
    public TableBuilder Year(int year, string header, string? basis = null, decimal width = 44, string? id = null, string? priceLevel = null)
    {
        _columns.Add(new(_prefix + (id ?? year.ToString(CultureInfo.InvariantCulture)), header, width)
        {
            IsNumeric = true, Year = year, Basis = basis, ControlArea = _area, PriceLevel = priceLevel,
        });
        return this;
    }

    /// <summary>A column of figures of no single year, which is no sum.</summary>
    public TableBuilder Period(string id, string header, decimal width = 48)
    {
        _columns.Add(new(_prefix + id, header, width) { IsNumeric = true, Period = header, ControlArea = _area });
        return this;
    }

    /// <summary>A column that sums those of years since the last such column.</summary>
    public TableBuilder Sum(string header = "I alt", decimal width = 50)
    {
        var id = _prefix + "sum";
        _summed[id] = [.. _columns.Skip(_summedTo).Where(c => c.IsNumeric).Select(c => c.Id)];
        _columns.Add(new(id, header, width) { IsNumeric = true, Period = header, ControlArea = _area });
        _summedTo = _columns.Count;
        return this;
    }

    /// <summary>A column of words after the figures.</summary>
    public TableBuilder Remarks(string header, decimal width = 120)
    {
        _columns.Add(new("remark", header, width));
        return this;
    }

    /// <summary>Columns that follow stand under a common header; null ends it.</summary>
    public TableBuilder Over(string? header, string prefix = "", string? controlArea = null)
    {
        _groups.Add((header, _columns.Count));
        (_prefix, _area, _summedTo) = (prefix, controlArea, _columns.Count);
        return this;
    }

    /// <summary>A heading over the rows that follow.</summary>
    public TableBuilder Group(string text)
    {
        _group = text + " ";
        _rows.Add(new("group" + _rows.Count.ToString(CultureInfo.InvariantCulture), RowKind.Group,
            [new(new Prose([new TextRun(text, Bold: true)])), .. Enumerable.Repeat(NoteCell.Empty, _columns.Count - 1)]) { Label = text });
        return this;
    }

    /// <summary>Ends a group without a sum.</summary>
    public TableBuilder EndGroup()
    {
        _group = "";
        return this;
    }

    /// <summary>A row of figures; null leaves a cell empty. Figures are given in the table's unit, one for each column that is no sum.</summary>
    public TableBuilder Item(string id, Prose label, string[] stubs, decimal?[] values, RowOptions? options = null)
    {
        _open.Add(id);
        return Row(id, RowKind.Item, label, stubs, values, options ?? new());
    }

    /// <summary>A row that is part of the one above.</summary>
    public TableBuilder PartOf(string id, Prose label, string[] stubs, decimal?[] values, RowOptions? options = null) =>
        Row(id, RowKind.PartOf, label, stubs, values, options ?? new());

    /// <summary>A row of figures that are not money.</summary>
    public TableBuilder Quantity(string id, Prose label, string unit, int decimals, decimal?[] values)
    {
        var options = new RowOptions { FigureUnit = unit, Format = new FigureFormat(1, decimals), NoRowSum = true };
        return Row(id, RowKind.Item, label, [], values, options);
    }

    /// <summary>A row that repeats another table's, in the columns that both have.</summary>
    public TableBuilder Copy(string id, Prose label, string[] stubs, TableBuilder from, string row, RowOptions? options = null)
    {
        _open.Add(id);
        var values = Numeric().Select(c => _note.Has(from.Key(row, c.Id)) ? _note.ValueOf(from.Key(row, c.Id)) / _format.Scale : (decimal?)null);
        Row(id, RowKind.Item, label, stubs, [.. values], options ?? new());
        foreach (var column in Numeric().Where(c => _note.Has(Key(id, c.Id))))
        {
            _note.Tie(new Constraint(ConstraintKind.OtherTable, Key(id, column.Id), [new(from.Key(row, column.Id))]));
        }

        return this;
    }

    /// <summary>A sum of the rows since the last sum.</summary>
    public TableBuilder Subtotal(string id, string label, string[]? stubs = null, RowOptions? options = null)
    {
        Sums(id, RowKind.Subtotal, label, stubs ?? [], [.. _open.Select(r => new ConstraintTerm(r))], ConstraintKind.Subtotal, options ?? new());
        _open.Clear();
        _subtotals.Add(id);
        _group = "";
        return this;
    }

    /// <summary>A sum of all subtotals and of the rows under none of them, or of the rows named.</summary>
    public TableBuilder Total(string id, string label, string[]? stubs = null, RowOptions? options = null, params string[] of)
    {
        string[] rows = of.Length > 0 ? of : [.. _subtotals, .. _open];
        Sums(id, RowKind.Total, label, stubs ?? [], [.. rows.Select(r => new ConstraintTerm(r))], ConstraintKind.ColumnSum, options ?? new());
        _open.Clear();
        _subtotals.Clear();
        _group = "";
        return this;
    }

    /// <summary>Costs and savings together.</summary>
    public TableBuilder Net(string id, string label, ImmutableArray<ConstraintTerm> of, RowOptions? options = null, RowKind kind = RowKind.Net) =>
        Sums(id, kind, label, [], of, ConstraintKind.Net, options ?? new());

    /// <summary>The columns of years, in order.</summary>
    internal IEnumerable<NoteColumn> YearColumns => _columns.Where(c => c.Year is not null);

    /// <summary>True where a row has a figure in a column.</summary>
    internal bool Has(string row, string column) => _note.Has(Key(row, column));

    internal NoteTable Build()
    {
        var plain = _columns.Select(c => new HeaderCell(c.Header)).ToImmutableArray();
        return _table with { Columns = [.. _columns], Header = _groups.Count == 0 ? [plain] : Grouped(), Rows = [.. _rows] };
    }

    private static string? UnitOf(FigureFormat format) => format.Scale switch
    {
        1 => "kr.", 1000 => "1.000 kr.", 1_000_000 => "mio. kr.", _ => null,
    };

    private string Key(string row, string column) => $"{_id}/{row}/{column}";

    private IEnumerable<NoteColumn> Numeric() => _columns.Where(c => c.IsNumeric && !_summed.ContainsKey(c.Id));

    private TableBuilder Sums(
        string id, RowKind kind, string label, string[] stubs, ImmutableArray<ConstraintTerm> rows, ConstraintKind ties, RowOptions options)
    {
        var constraints = new List<Constraint>();
        var values = new List<decimal?>();
        foreach (var column in Numeric())
        {
            ImmutableArray<ConstraintTerm> terms =
                [.. rows.Select(r => r with { Figure = Key(r.Figure, column.Id) }).Where(t => _note.Has(t.Figure))];
            values.Add(terms.IsEmpty ? null : terms.Sum(t => t.Weight * _note.ValueOf(t.Figure)) / _format.Scale);
            if (!terms.IsEmpty) constraints.Add(new(ties, Key(id, column.Id), terms));
        }

        Row(id, kind, label, stubs, options.Printed ?? [.. values], options);
        foreach (var constraint in constraints) _note.Tie(constraint);
        foreach (var column in _summed.Keys.Where(c => _note.Has(Key(id, c))))
        {
            ImmutableArray<ConstraintTerm> terms =
                [.. rows.Select(r => r with { Figure = Key(r.Figure, column) }).Where(t => _note.Has(t.Figure))];
            if (!terms.IsEmpty) _note.Tie(new(ties, Key(id, column), terms));
        }

        return this;
    }

    private TableBuilder Row(string id, RowKind kind, Prose label, string[] stubs, decimal?[] values, RowOptions options)
    {
        var format = options.Format ?? _format;
        var text = string.Concat(label.Runs.OfType<TextRun>().Select(r => r.Text)).Replace("\u00ad", "", StringComparison.Ordinal);
        var row = new NoteRow(id, kind, [])
        {
            Label = (kind is RowKind.Item or RowKind.PartOf ? _group : "") + text, Direction = options.Direction,
            ControlArea = options.ControlArea, FigureUnit = options.FigureUnit, EffectSign = options.EffectSign,
        };
        var cells = ImmutableArray.CreateBuilder<NoteCell>(_columns.Count);
        cells.Add(new(label));
        var given = new Queue<decimal?>(values);
        var words = new Queue<string>(stubs);
        foreach (var column in _columns.Skip(1))
        {
            if (!column.IsNumeric)
            {
                var word = column.Id == "remark" ? options.Remark ?? "" : words.Count > 0 ? words.Dequeue() : "";
                row = Means(row, column.Header, word);
                cells.Add(new(word));
                continue;
            }

            var summed = _summed.GetValueOrDefault(column.Id);
            ImmutableArray<ConstraintTerm> terms = summed.IsDefault || options.NoRowSum
                ? [] : [.. summed.Select(c => new ConstraintTerm(Key(id, c))).Where(t => _note.Has(t.Figure))];
            decimal? value = summed.IsDefault ? (given.Count > 0 ? given.Dequeue() : null) * format.Scale
                : terms.IsEmpty ? null : terms.Sum(t => _note.ValueOf(t.Figure));
            if (value is null)
            {
                cells.Add(new(summed.IsDefault ? options.Empty ?? Empty : ""));
                continue;
            }

            var key = Key(id, column.Id);
            _note.Register(new Figure(key, value.Value, options.FormatOf?.Invoke(column.Id) ?? format));
            if (!terms.IsEmpty) _note.Tie(new(ConstraintKind.RowSum, key, terms));
            cells.Add(new(new Prose([new FigureRun(key)]), key));
        }

        _rows.Add(row with { Cells = cells.ToImmutable() });
        return this;
    }

    private static NoteRow Means(NoteRow row, string header, string word) => (header, word) switch
    {
        (_, "") => row,
        ("Styrings\u00adområde" or "Styringsområde", _) => row with { ControlArea = word },
        ("Udvalg", _) => row with { Committee = word },
        ("Bevilling" or "Funktion", _) => row with { Grant = word },
        (_, "Udgift" or "U") => row with { Direction = "expense" },
        (_, "Indtægt" or "I") => row with { Direction = "income" },
        _ => row,
    };

    private ImmutableArray<ImmutableArray<HeaderCell>> Grouped()
    {
        var upper = ImmutableArray.CreateBuilder<HeaderCell>();
        var lower = ImmutableArray.CreateBuilder<HeaderCell>();
        for (var c = 0; c < _columns.Count;)
        {
            var group = _groups.LastOrDefault(g => g.First <= c);
            if (group.Text is null)
            {
                upper.Add(new(_columns[c++].Header, 1, 2));
                continue;
            }

            var next = _groups.Where(g => g.First > c).Select(g => g.First).DefaultIfEmpty(_columns.Count).Min();
            upper.Add(new(group.Text, next - c));
            for (; c < next; c++) lower.Add(new(_columns[c].Header));
        }

        return [upper.ToImmutable(), lower.ToImmutable()];
    }
}
