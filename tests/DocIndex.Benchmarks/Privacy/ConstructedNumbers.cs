using System.Globalization;

namespace DocIndex.Benchmarks.Privacy;

/// <summary>
/// CPR numbers that are made, each another: days of the twentieth century, half of them with the check digit of modulus
/// 11, half without, as given out since 2007.
/// </summary>
internal sealed class ConstructedNumbers
{
    private readonly HashSet<string> _given = [];
    private int _next;

    /// <summary>Ten digits.</summary>
    public string Next()
    {
        while (true)
        {
            var i = _next++;
            var date = new DateTime(1940, 1, 1).AddDays(i * 97 % 21_900);
            var isChecked = i % 2 == 0;
            for (var serial = 1000; serial < 3990; serial += 7)
            {
                var number = date.ToString("ddMMyy", CultureInfo.InvariantCulture) + (serial + (i % 7)).ToString("D4", CultureInfo.InvariantCulture);
                if (SatisfiesModulus11(number) == isChecked && _given.Add(number)) return number;
            }
        }
    }

    private static bool SatisfiesModulus11(string number)
    {
        ReadOnlySpan<int> weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] * (number[i] - '0');
        return sum % 11 == 0;
    }
}
