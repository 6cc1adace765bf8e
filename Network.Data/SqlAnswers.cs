using Dapper;

namespace Network.Data;

/// <summary>The answers to several questions that were asked at once, each read once and in order.</summary>
public sealed class SqlAnswers
{
    private readonly SqlMapper.GridReader _answers;
    private readonly bool _areHere;

    /// <param name="answers">What was answered.</param>
    /// <param name="areHere">True where nothing is to be waited for.</param>
    internal SqlAnswers(SqlMapper.GridReader answers, bool areHere) => (_answers, _areHere) = (answers, areHere);

    /// <summary>All rows of the next answer.</summary>
    public async Task<IReadOnlyList<T>> List<T>() => (_areHere ? _answers.Read<T>() : await _answers.ReadAsync<T>()).AsList();

    /// <summary>The one row of the next answer, or null where there is none.</summary>
    public async Task<T?> Find<T>() => _areHere ? _answers.ReadSingleOrDefault<T?>() : await _answers.ReadSingleOrDefaultAsync<T?>();
}
