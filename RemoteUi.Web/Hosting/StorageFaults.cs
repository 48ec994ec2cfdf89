using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Specifies what is wrong with the database or its disk, as far as a person can do something about it.
/// </summary>
public enum StorageFault
{
    Full,

    /// <summary>Another program holds the lock of the database.</summary>
    Busy,
    NotWritable,
    Damaged,

    /// <summary>The disk reports an error.</summary>
    Failing,
}

/// <summary>Recognizes faults of the database and its disk in exceptions.</summary>
public static class StorageFaults
{
    private const int NoSpaceOnUnix = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>Finds the fault in an exception or in one that caused it; null if it is something else.</summary>
    public static StorageFault? Find(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
            if (Of(fault) is { } found) return found;
        return null;
    }

    /// <summary>Finds the fault in the exception itself.</summary>
    public static StorageFault? Of(Exception fault) => fault switch
    {
        SqliteException database => Of(database.SqliteErrorCode),
        IOException { HResult: NoSpaceOnUnix or NoSpaceOnWindows } => StorageFault.Full,
        _ => null,
    };

    private static StorageFault? Of(int code) => code switch
    {
        SQLITE_FULL => StorageFault.Full,
        SQLITE_BUSY or SQLITE_LOCKED => StorageFault.Busy,
        SQLITE_READONLY or SQLITE_PERM or SQLITE_CANTOPEN => StorageFault.NotWritable,
        SQLITE_CORRUPT or SQLITE_NOTADB => StorageFault.Damaged,
        SQLITE_IOERR => StorageFault.Failing,
        _ => null,
    };
}
