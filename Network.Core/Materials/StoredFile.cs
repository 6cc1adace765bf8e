namespace Network.Core.Materials;

/// <summary>A file that has been found right and is kept.</summary>
/// <param name="Name">What it is called, safe to show and to download by.</param>
/// <param name="ContentType">What it is, decided by what is in it.</param>
/// <param name="Hash">SHA-256 of what is in it, in lower-case hexadecimal: where it is kept.</param>
/// <param name="Size">Bytes.</param>
public sealed record StoredFile(string Name, string ContentType, string Hash, long Size);
