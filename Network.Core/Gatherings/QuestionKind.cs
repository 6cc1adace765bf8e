namespace Network.Core.Gatherings;

/// <summary>How a question of the organiser is answered.</summary>
public enum QuestionKind
{
    /// <summary>One line.</summary>
    ShortText,

    /// <summary>Several lines.</summary>
    LongText,

    /// <summary>One of the options.</summary>
    OneOf,

    /// <summary>Any of the options.</summary>
    SeveralOf,

    /// <summary>Yes or no.</summary>
    YesNo,
}
