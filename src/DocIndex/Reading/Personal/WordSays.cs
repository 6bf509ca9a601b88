namespace DocIndex.Reading.Personal;

/// <summary>What words say of the number beside or below them.</summary>
internal enum WordSays
{
    Nothing,

    /// <summary>It is a CPR number: "CPR-nr.", "personnummer".</summary>
    Person,

    /// <summary>It stands by a single person: "født", "borgeren".</summary>
    Citizen,

    /// <summary>It is a number of something else: "kontonr.", "faktura", "telefon".</summary>
    Other,
}
