using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Network.Data;

/// <summary>
/// How .NET's moments, days and times of day are stored. SQLite has no types for them: fixed-width text whose order is the order
/// of time. SQL Server has: datetime2(3) in UTC, date and time(0). Moments are cut to milliseconds, so that what is read equals what was written.
/// </summary>
internal static class SqlTypes
{
    private static readonly Lock s_once = new();
    private static bool s_registered;

    public static void Register()
    {
        lock (s_once)
        {
            if (s_registered) return;
            SQLitePCL.Batteries_V2.Init();
            Add(typeof(DateTimeOffset), new MomentHandler());
            Add(typeof(DateOnly), new DayHandler());
            Add(typeof(TimeOnly), new TimeHandler());
            s_registered = true;
        }
    }

    private static void Add(Type type, SqlMapper.ITypeHandler handler)
    {
        var nullable = typeof(Nullable<>).MakeGenericType(type);
        SqlMapper.RemoveTypeMap(type);
        SqlMapper.RemoveTypeMap(nullable);
        SqlMapper.AddTypeHandler(type, handler);
        SqlMapper.AddTypeHandler(nullable, handler);
    }

    private sealed class MomentHandler : SqlMapper.ITypeHandler
    {
        private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

        public void SetValue(IDbDataParameter parameter, object value)
        {
            parameter.Value = value;
            if (value is not DateTimeOffset moment) return;
            var utc = moment.UtcDateTime;
            utc = utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
            if (parameter is SqliteParameter) parameter.Value = utc.ToString(Format, CultureInfo.InvariantCulture);
            else SetServerValue(parameter, DbType.DateTime2, utc);
        }

        public object? Parse(Type destinationType, object value) => value switch
        {
            string text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            DateTime utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)),
            _ => null,
        };
    }

    private sealed class DayHandler : SqlMapper.ITypeHandler
    {
        public void SetValue(IDbDataParameter parameter, object value)
        {
            parameter.Value = value;
            if (value is not DateOnly day) return;
            if (parameter is SqliteParameter) parameter.Value = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            else SetServerValue(parameter, DbType.Date, day.ToDateTime(TimeOnly.MinValue));
        }

        public object? Parse(Type destinationType, object value) => value switch
        {
            string text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime day => DateOnly.FromDateTime(day),
            _ => null,
        };
    }

    private sealed class TimeHandler : SqlMapper.ITypeHandler
    {
        public void SetValue(IDbDataParameter parameter, object value)
        {
            parameter.Value = value;
            if (value is not TimeOnly time) return;
            if (parameter is SqliteParameter) parameter.Value = time.ToString("HH:mm", CultureInfo.InvariantCulture);
            else SetServerValue(parameter, DbType.Time, time.ToTimeSpan());
        }

        public object? Parse(Type destinationType, object value) => value switch
        {
            string text => TimeOnly.Parse(text, CultureInfo.InvariantCulture),
            TimeSpan time => TimeOnly.FromTimeSpan(time),
            _ => null,
        };
    }

    private static void SetServerValue(IDbDataParameter parameter, DbType type, object value)
    {
        parameter.DbType = type;
        parameter.Value = value;
    }
}
