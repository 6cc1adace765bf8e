namespace Network.Core.Evaluations;

/// <summary>The questions that are the same after every gathering, so that gatherings can be compared. The names are kept: a new wording is the same question.</summary>
public enum ReadyQuestion
{
    /// <summary>How useful was it, from 1 to 5.</summary>
    Usefulness,

    /// <summary>Will you use it: yes, partly, no.</summary>
    WillUse,

    /// <summary>What was best.</summary>
    Best,

    /// <summary>What is missing.</summary>
    Missing,
}
