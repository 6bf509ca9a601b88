namespace DocIndex.Reading.Personal;

/// <summary>How the digits of a possible CPR number are grouped.</summary>
internal enum NumberForm
{
    /// <summary>No group ends where one must.</summary>
    None,

    /// <summary>0707614285 or 070719614285.</summary>
    Whole,

    /// <summary>070761-4285 or 07071961-4285.</summary>
    Parted,

    /// <summary>07.07.61-4285, 7.7.1961-4285 or 1961-07-07-4285: day, month and year by themselves.</summary>
    Dated,

    /// <summary>Ten digits in any other groups, such as pairs or one by one.</summary>
    Odd,
}
