// Declarations after libpqtypes 1.5.
#pragma once
#include <postgresql/libpq-fe.h>
extern "C" {
typedef struct pg_param PGparam;
PGresult *PQexecf(PGconn *conn, const char *cmdspec, ...);
PGresult *PQparamExec(PGconn *conn, PGparam *param, const char *command, int resultFormat);
}
