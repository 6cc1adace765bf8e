namespace Network.Core.Materials;

/// <summary>Whether the words inside a file can be searched for.</summary>
public enum TextState
{
    /// <summary>Not read yet.</summary>
    Waiting,

    /// <summary>Read.</summary>
    Done,

    /// <summary>There are none, or its kind is not read.</summary>
    None,

    /// <summary>Could not be read.</summary>
    Failed,
}
