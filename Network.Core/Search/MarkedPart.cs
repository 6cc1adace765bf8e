namespace Network.Core.Search;

/// <summary>A piece of a text to be shown, as plain text: whoever shows it encodes it.</summary>
/// <param name="Text">As it stands in the original.</param>
/// <param name="IsHit">True for a word that was looked for.</param>
public sealed record MarkedPart(string Text, bool IsHit);
