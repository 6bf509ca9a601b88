using System.Collections.Immutable;
using System.Globalization;

namespace DocIndex.Benchmarks.Privacy;

/// <summary>
/// Three hundred numbers that are no CPR numbers, of fifteen kinds, many of them with a day that exists in them.
/// </summary>
internal static class OtherNumbers
{
    private const int OfEachKind = 20;

    /// <summary>Sentences with one number each.</summary>
    public static ImmutableArray<string> All { get; } = [.. Enumerable.Range(0, OfEachKind).SelectMany(Kinds)];

    private static IEnumerable<string> Kinds(int i)
    {
        var day = new DateTime(1950, 1, 1).AddDays(i * 977);
        var (date, serial) = (Text(day, "ddMMyy"), Digits(1003 + (i * 389), 4));
        yield return $"Beløbet går til kontonr. 1234 {date}{serial} i banken.";
        yield return $"Sagsnr. {date}-{serial} er afsluttet.";
        yield return $"Sagen har nummer 2031-{Digits(12_345 + i, 7)} i systemet.";
        yield return $"Ring på tlf. {Digits(20 + i, 2)} {Digits(31 + i, 2)} {Digits(42 + i, 2)} {Digits(53 + i, 2)} og hør mere.";
        yield return $"EAN-nr. 57980{Digits(12_345_678 + (i * 1_001), 8)} bruges ved fakturering.";
        yield return $"CVR-nr. {Digits(29_189_000 + (i * 37), 8)} er kommunens.";
        yield return $"Udgifter {date} {serial} {Digits(1000 + i, 4)} i alt.";
        yield return $"Der afsættes {Text(day, "dMMyy")}.{Digits(100 + i, 3)} kr. årligt.";
        yield return $"Perioden er {Text(day.AddYears(75), "dd.MM.yyyy")}-{2030 + (i % 9)} for indsatsen.";
        yield return $"Faktura {date}{serial} er betalt.";
        yield return $"Journalnr. {Text(day, "dd.MM.yy")}-{serial} er oprettet.";
        yield return $"Dokumentet er gemt {Text(day.AddYears(70), "yyyy-MM-dd")} kl. 12.15.{Digits(i, 2)} i sagen.";
        yield return $"P-nr. 10{Digits(1_230_000 + (i * 4_111), 8)} er stedets.";
        yield return $"Budgettet er {Digits(1_500_000 + (i * 10_100), 7)}-{Digits(2_500_000 + (i * 100), 7)} kr. i 2031-2034.";
        yield return $"Kontoen 05.{Digits(10 + i, 2)}.{Digits(20 + i, 2)}-{serial}-1 bruges.";
    }

    private static string Text(DateTime day, string form) => day.ToString(form, CultureInfo.InvariantCulture);

    private static string Digits(int number, int count) => number.ToString("D" + count.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)[^count..];
}
