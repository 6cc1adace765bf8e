namespace Network.Core.Access;

/// <summary>What a person may do with one network; each includes those before it.</summary>
public enum NetworkRight
{
    /// <summary>See what only organisers and readers see.</summary>
    Read = 1,

    /// <summary>Change anything, send anything.</summary>
    Organise = 2,
}
