namespace Network.Core.Materials;

/// <summary>Why a file is not taken in.</summary>
public enum FileRefusal
{
    /// <summary>Nothing is in it.</summary>
    Empty,

    /// <summary>Larger than a file may be.</summary>
    TooLarge,

    /// <summary>Of a kind that is not taken in, or damaged.</summary>
    WrongKind,

    /// <summary>Its name says something else than what is in it.</summary>
    PretendsToBe,

    /// <summary>Would swell beyond all measure when unpacked.</summary>
    Bomb,

    /// <summary>The virus scanner found something.</summary>
    Virus,

    /// <summary>The virus scanner did not answer: to be tried later.</summary>
    ScannerSilent,
}
