using Microsoft.Data.Sqlite;
using Npgsql;

namespace RemoteUi.Fleet.Storage;

/// <summary>Represents how the database is reached. It prints without the password.</summary>
public sealed class FleetConnection
{
    /// <summary>How long a statement waits for another that has the file locked, in seconds.</summary>
    private const int WaitForLock = 30;

    private FleetConnection(string connectionString, bool isPostgres, string name)
    {
        ConnectionString = connectionString;
        IsPostgres = isPostgres;
        Name = name;
    }

    public bool IsPostgres { get; }

    /// <summary>The folder of the file; null for a database that may be on another computer.</summary>
    internal string? Folder => IsPostgres ? null : Path.GetDirectoryName(Path.GetFullPath(Name));

    internal string ConnectionString { get; }

    private string Name { get; }

    /// <summary>The file of one host.</summary>
    public static FleetConnection ToFile(string file) => new(
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = WaitForLock,
        }.ToString(), isPostgres: false, file);

    /// <summary>The database that the options name; null if they name none.</summary>
    /// <exception cref="FormatException">The connection string is not one of PostgreSQL, contains a password, or the
    /// file with the password has none.</exception>
    public static FleetConnection? ToDatabase(FleetOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Database)) return null;
        var builder = Parse(options.Database);
        if (builder.Password is not null)
            throw new FormatException(
                "Fleet:Database must not contain a password. Write it into a file and name that in Fleet:PasswordFile, "
                    + "or set PGPASSWORD.");
        if (options.PasswordFile.Length > 0) builder.Password = PasswordIn(options.PasswordFile);
        return new(builder.ConnectionString, isPostgres: true, $"{builder.Host}/{builder.Database}");
    }

    public override string ToString() => Name;

    private static NpgsqlConnectionStringBuilder Parse(string text)
    {
        try
        {
            return new(text);
        }
        catch (ArgumentException)
        {
            // Its message quotes the text, which may contain a password.
            throw new FormatException(
                "Fleet:Database is not a connection string of PostgreSQL, such as "
                    + "Host=db;Database=fleet;Username=fleet.");
        }
    }

    private static string PasswordIn(string file) =>
        File.ReadLines(file).FirstOrDefault() is { Length: > 0 } password
            ? password
            : throw new FormatException($"Fleet:PasswordFile: {file} has no password in its first line.");
}
