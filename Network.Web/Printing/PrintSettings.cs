namespace Network.Web.Printing;

/// <summary>The section <c>Print</c>.</summary>
public sealed record PrintSettings
{
    /// <summary>The Chromium to print with; null: the one on the PATH, if any.</summary>
    public string? Chromium { get; init; }
}
