namespace Network.Core.Invitations;

/// <summary>How kommuner answer what the organisers ask them.</summary>
public enum InputKind
{
    /// <summary>In their own words.</summary>
    OpenText,

    /// <summary>One of the options.</summary>
    OneOf,

    /// <summary>Any of the options.</summary>
    SeveralOf,
}
