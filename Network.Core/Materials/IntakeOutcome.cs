namespace Network.Core.Materials;

/// <summary>What came of taking a file in.</summary>
public abstract record IntakeOutcome
{
    private IntakeOutcome()
    {
    }

    /// <summary>It is kept.</summary>
    public sealed record Taken(StoredFile File) : IntakeOutcome;

    /// <summary>It is not kept; <see cref="FileRefusalText"/> says it to people.</summary>
    /// <param name="Name">What it is called, made safe.</param>
    /// <param name="Why">Why not.</param>
    /// <param name="Found">What was found in it.</param>
    public sealed record Refused(string Name, FileRefusal Why, FileKind Found) : IntakeOutcome;
}
