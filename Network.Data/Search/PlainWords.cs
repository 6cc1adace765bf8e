namespace Network.Data.Search;

/// <summary>
/// The words of a query by LIKE, as parts of statements: six words of three forms each, parameters <c>@w1a</c> to <c>@w6c</c>. A word that is not there takes
/// everything; a form that is not there finds nothing.
/// </summary>
internal static class PlainWords
{
    /// <summary>True where every word stands in the title or the text.</summary>
    public const string Anywhere = """
        (@w1a IS NULL OR d.TitleKey LIKE @w1a ESCAPE '!' OR d.BodyKey LIKE @w1a ESCAPE '!' OR d.TitleKey LIKE @w1b ESCAPE '!' OR d.BodyKey LIKE @w1b ESCAPE '!' OR d.TitleKey LIKE @w1c ESCAPE '!' OR d.BodyKey LIKE @w1c ESCAPE '!')
        AND (@w2a IS NULL OR d.TitleKey LIKE @w2a ESCAPE '!' OR d.BodyKey LIKE @w2a ESCAPE '!' OR d.TitleKey LIKE @w2b ESCAPE '!' OR d.BodyKey LIKE @w2b ESCAPE '!' OR d.TitleKey LIKE @w2c ESCAPE '!' OR d.BodyKey LIKE @w2c ESCAPE '!')
        AND (@w3a IS NULL OR d.TitleKey LIKE @w3a ESCAPE '!' OR d.BodyKey LIKE @w3a ESCAPE '!' OR d.TitleKey LIKE @w3b ESCAPE '!' OR d.BodyKey LIKE @w3b ESCAPE '!' OR d.TitleKey LIKE @w3c ESCAPE '!' OR d.BodyKey LIKE @w3c ESCAPE '!')
        AND (@w4a IS NULL OR d.TitleKey LIKE @w4a ESCAPE '!' OR d.BodyKey LIKE @w4a ESCAPE '!' OR d.TitleKey LIKE @w4b ESCAPE '!' OR d.BodyKey LIKE @w4b ESCAPE '!' OR d.TitleKey LIKE @w4c ESCAPE '!' OR d.BodyKey LIKE @w4c ESCAPE '!')
        AND (@w5a IS NULL OR d.TitleKey LIKE @w5a ESCAPE '!' OR d.BodyKey LIKE @w5a ESCAPE '!' OR d.TitleKey LIKE @w5b ESCAPE '!' OR d.BodyKey LIKE @w5b ESCAPE '!' OR d.TitleKey LIKE @w5c ESCAPE '!' OR d.BodyKey LIKE @w5c ESCAPE '!')
        AND (@w6a IS NULL OR d.TitleKey LIKE @w6a ESCAPE '!' OR d.BodyKey LIKE @w6a ESCAPE '!' OR d.TitleKey LIKE @w6b ESCAPE '!' OR d.BodyKey LIKE @w6b ESCAPE '!' OR d.TitleKey LIKE @w6c ESCAPE '!' OR d.BodyKey LIKE @w6c ESCAPE '!')
        """;

    /// <summary>2 where every word stands in the title, 1 where the first does, else 0.</summary>
    public const string InTitle = """
        (CASE WHEN (@w1a IS NULL OR d.TitleKey LIKE @w1a ESCAPE '!' OR d.TitleKey LIKE @w1b ESCAPE '!' OR d.TitleKey LIKE @w1c ESCAPE '!')
              AND (@w2a IS NULL OR d.TitleKey LIKE @w2a ESCAPE '!' OR d.TitleKey LIKE @w2b ESCAPE '!' OR d.TitleKey LIKE @w2c ESCAPE '!')
              AND (@w3a IS NULL OR d.TitleKey LIKE @w3a ESCAPE '!' OR d.TitleKey LIKE @w3b ESCAPE '!' OR d.TitleKey LIKE @w3c ESCAPE '!')
              AND (@w4a IS NULL OR d.TitleKey LIKE @w4a ESCAPE '!' OR d.TitleKey LIKE @w4b ESCAPE '!' OR d.TitleKey LIKE @w4c ESCAPE '!')
              AND (@w5a IS NULL OR d.TitleKey LIKE @w5a ESCAPE '!' OR d.TitleKey LIKE @w5b ESCAPE '!' OR d.TitleKey LIKE @w5c ESCAPE '!')
              AND (@w6a IS NULL OR d.TitleKey LIKE @w6a ESCAPE '!' OR d.TitleKey LIKE @w6b ESCAPE '!' OR d.TitleKey LIKE @w6c ESCAPE '!')
         THEN 2 WHEN d.TitleKey LIKE @w1a ESCAPE '!' THEN 1 ELSE 0 END)
        """;
}
