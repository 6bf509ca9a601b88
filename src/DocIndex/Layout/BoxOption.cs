namespace DocIndex.Layout;

/// <summary>What a check box stands for.</summary>
/// <param name="IsTicked">True for ☒, false for ☐.</param>
public readonly record struct BoxOption(string Text, bool IsTicked);
