using System.Globalization;

namespace DocIndex.Benchmarks.Attacking;

/// <summary>What went wrong in each part of an attack. Nothing may.</summary>
internal sealed class AttackReport
{
    private const int MostShown = 10;

    private readonly List<string> _wrong = [];
    private int _wrongBefore;

    public bool IsClean => _wrong.Count == 0;

    /// <summary>Notes a fault; the first ones are printed.</summary>
    public void Wrong(string what)
    {
        lock (_wrong)
        {
            _wrong.Add(what);
            if (_wrong.Count - _wrongBefore <= MostShown) Console.Error.WriteLine(what);
        }
    }

    /// <summary>Prints the line of a part that has ended.</summary>
    public void Part(string name, int tried, TimeSpan time)
    {
        var wrong = _wrong.Count - _wrongBefore;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {tried,6} tried  {wrong,4} wrong  {time.TotalSeconds,7:F0} s"));
        _wrongBefore = _wrong.Count;
    }
}
