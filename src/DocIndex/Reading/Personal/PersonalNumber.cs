namespace DocIndex.Reading.Personal;

/// <summary>A CPR number in a text.</summary>
/// <param name="Start">Of its first digit.</param>
/// <param name="End">Behind its last digit.</param>
/// <param name="Digits">Ten, ddmmyynnnn.</param>
internal readonly record struct PersonalNumber(int Start, int End, string Digits);
