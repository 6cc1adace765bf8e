namespace Network.Core.Gatherings;

/// <summary>What came of saving something that others may be editing too.</summary>
public enum SaveOutcome
{
    /// <summary>Saved.</summary>
    Saved,

    /// <summary>Somebody saved it since the form was opened; nothing was changed.</summary>
    ChangedByOther,

    /// <summary>There is no such thing, or not for this person.</summary>
    NotFound,
}
