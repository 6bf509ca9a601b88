using System.Net;
using System.Text;
using System.Text.Json;
using DocIndex.Records;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;

namespace DocIndex.Server;

/// <summary>
/// Answers requests: the search page, its two files, the API and the library's site. Nothing else is there, nothing can be changed, and a name that
/// is not this machine's is refused, so that no page of another site can read along (DNS rebinding).
/// </summary>
internal sealed class RequestHandler(ServerOptions options, LibrarySearchers searchers, SiteFolder site)
{
    private const string BothPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string PagePolicy = BothPolicy + "; img-src 'self'";

    // The site places the lines of a document's text by style attributes, and its pages hold their empty icon themselves, so that opened from a disk they ask for none.
    private const string SitePolicy = BothPolicy + "; img-src 'self' data:; style-src-attr 'unsafe-inline'";

    private readonly SearchPage _page = new(options, searchers);

    public Task Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (!IsOwnName(context.Request.Host.Host)) return Refuse(context, HttpStatusCode.MisdirectedRequest);
        if (context.Request.Method is not ("GET" or "HEAD"))
        {
            headers.Allow = "GET, HEAD";
            return Refuse(context, HttpStatusCode.MethodNotAllowed);
        }

        try
        {
            return Answer(context, context.Request.Path.Value ?? "/");
        }
        catch (Exception e) when (e is LibraryException or InputFileException)
        {
            return Write(context, HttpStatusCode.ServiceUnavailable, "text/plain", e.Message);
        }
    }

    private Task Answer(HttpContext context, string path) => path switch
    {
        "/" => SearchForm.Read(context.Request.Query) is { } form
            ? Write(context, HttpStatusCode.OK, "text/html", context.Request.Query.ContainsKey("part") ? _page.Results(form) : _page.Whole(form))
            : Refuse(context, HttpStatusCode.BadRequest),
        "/search.css" => Write(context, HttpStatusCode.OK, "text/css", Asset("search.css")),
        "/search.js" => Write(context, HttpStatusCode.OK, "text/javascript", Asset("search.js")),
        "/api/search" => SearchForm.Read(context.Request.Query) is { } form ? Data(context, _page.Search(form)) : Refuse(context, HttpStatusCode.BadRequest),
        "/api/similar" => Similar(context, context.Request.Query["id"].ToString()),
        "/site" => Redirect(context, "/site/index.html"),
        "/site/" => Redirect(context, "/site/index.html"),
        _ when path.StartsWith("/site/", StringComparison.Ordinal) && site.Find(path["/site/".Length..]) is { } file => File(context, file),
        _ => Refuse(context, HttpStatusCode.NotFound),
    };

    /// <summary>A document is named as on the command line: by its id, or what no other id begins with, by its code or by its file.</summary>
    private Task Similar(HttpContext context, string name)
    {
        if (name.Length is 0 or > SearchForm.MostLetters) return Refuse(context, HttpStatusCode.NotFound);
        using var library = Library.OpenExisting(options.Library, searchers);
        if (SimilarDocuments.Of(library, name) is { } exact) return Data(context, exact);
        var ids = library.Ledger.Named(name);
        if (ids.Length > 1) return Write(context, HttpStatusCode.BadRequest, "text/plain", string.Join('\n', ids.Prepend("400 BadRequest")) + "\n");
        return ids is [var id] && SimilarDocuments.Of(library, id) is { } result ? Data(context, result) : Refuse(context, HttpStatusCode.NotFound);
    }

    private bool IsOwnName(string host) =>
        !IPAddress.IsLoopback(options.Address) || host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string Asset(string name)
    {
        using var reader = new StreamReader(typeof(RequestHandler).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Task Data(HttpContext context, SearchResult result) =>
        Write(context, HttpStatusCode.OK, "application/json", JsonSerializer.Serialize(result, RecordJson.Indented));

    private static Task File(HttpContext context, (string Path, string Type) file)
    {
        context.Response.Headers.ContentSecurityPolicy = SitePolicy;
        context.Response.ContentType = file.Type + "; charset=utf-8";
        return context.Response.SendFileAsync(file.Path);
    }

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext context, HttpStatusCode status) => Write(context, status, "text/plain", $"{(int)status} {status}\n");

    private static Task Write(HttpContext context, HttpStatusCode status, string type, string content)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = type + "; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(content);
    }
}
