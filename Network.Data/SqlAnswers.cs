using Dapper;

namespace Network.Data;

/// <summary>The answers to several questions that were asked at once, each read once and in order.</summary>
public sealed class SqlAnswers
{
    private readonly SqlMapper.GridReader _answers;

    internal SqlAnswers(SqlMapper.GridReader answers) => _answers = answers;

    /// <summary>All rows of the next answer.</summary>
    public async Task<IReadOnlyList<T>> List<T>() => (await _answers.ReadAsync<T>()).AsList();

    /// <summary>The one row of the next answer, or null where there is none.</summary>
    public Task<T?> Find<T>() => _answers.ReadSingleOrDefaultAsync<T?>()!;
}
