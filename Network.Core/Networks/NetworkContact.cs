namespace Network.Core.Networks;

/// <summary>Whom to ask about a network.</summary>
/// <param name="Name">As people write it.</param>
/// <param name="Title">Job title or organisation; null where not said.</param>
/// <param name="Email">As given.</param>
/// <param name="Phone">In E.164; null where not said.</param>
public sealed record NetworkContact(string Name, string? Title, string Email, string? Phone);
