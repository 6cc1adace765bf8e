namespace Network.Data.Materials;

/// <summary>What came of handing in a part of a file.</summary>
public abstract record UploadStep
{
    private UploadStep()
    {
    }

    /// <summary>It was added; so many bytes are here now.</summary>
    public sealed record Added(long Offset) : UploadStep;

    /// <summary>The part does not begin where what is here ends, or another is being added just now; so many bytes are here. Nothing was changed.</summary>
    public sealed record Elsewhere(long Offset) : UploadStep;

    /// <summary>More than was said at the start; nothing of the part was added.</summary>
    public sealed record TooMuch : UploadStep;
}
