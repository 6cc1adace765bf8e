namespace Network.Core.Kommuner;

/// <summary>Which kommune somebody means by what they typed.</summary>
public abstract record KommuneAnswer
{
    private KommuneAnswer()
    {
    }

    /// <summary>Exactly this one.</summary>
    public sealed record One(Kommune Kommune) : KommuneAnswer;

    /// <summary>Several bear the name; the person must say which.</summary>
    public sealed record Several(IReadOnlyList<Kommune> Candidates) : KommuneAnswer;

    /// <summary>None bears the name. The guesses are the nearest in spelling, if any is near; never taken without asking.</summary>
    public sealed record Unknown(IReadOnlyList<Kommune> Guesses) : KommuneAnswer;
}
