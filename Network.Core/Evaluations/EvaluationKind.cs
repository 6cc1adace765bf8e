namespace Network.Core.Evaluations;

/// <summary>How a question of an evaluation is answered.</summary>
public enum EvaluationKind
{
    /// <summary>From 1 to 5.</summary>
    Scale,

    /// <summary>One of the options.</summary>
    OneOf,

    /// <summary>Any of the options.</summary>
    SeveralOf,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>In one's own words.</summary>
    OpenText,
}
