namespace Network.Core.Gatherings;

/// <summary>What came of undoing a change.</summary>
public enum UndoOutcome
{
    /// <summary>All is as it was, and nobody was told anything.</summary>
    Undone,

    /// <summary>People are being told of it.</summary>
    TooLate,

    /// <summary>Somebody has undone it already.</summary>
    AlreadyUndone,

    /// <summary>What it changed has been changed again since.</summary>
    ChangedSince,

    /// <summary>The gathering has no such change.</summary>
    NotFound,
}
