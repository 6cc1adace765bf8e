namespace Network.Core.Materials;

/// <summary>What was found in a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Refusal">Why it is not taken in; null where it is.</param>
public sealed record FileFinding(FileKind Kind, FileRefusal? Refusal);
