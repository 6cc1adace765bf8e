namespace Network.Core.Registrations;

/// <summary>How an organiser's list is ordered; what is alike is ordered by name.</summary>
public enum RegistrationOrder
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>The last registered first.</summary>
    Newest,

    /// <summary>By the kommune's number, other organisations last.</summary>
    Kommune,

    /// <summary>The waiting list first, in its order.</summary>
    Waiting,
}
